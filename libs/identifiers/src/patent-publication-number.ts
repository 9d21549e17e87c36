import { unslipped } from './near-miss';
import type { PatentKind } from './patent-kind';
import { identifierProblems, reader } from './reading';

const problem = identifierProblems({
  'patent-publication-format': {
    severity: 'reject',
    zh: '公开（公告）号应为 CN 加 7 位或 9 位数字（首位为 1、2、3）加种类字母，如 CN216269980U',
    en: 'a publication number is CN, 7 or 9 digits (the first is 1, 2 or 3) and a kind letter, such as CN216269980U',
  },
  'patent-publication-letter-missing': {
    severity: 'reject',
    zh: '公开（公告）号缺少末尾的种类字母（A、B、C、U、Y、S、D）',
    en: 'the kind letter at the end is missing (A, B, C, U, Y, S or D)',
  },
  'patent-publication-kind-mismatch': {
    severity: 'reject',
    zh: '公开（公告）号首位数字“{group}”与种类字母“{letter}”不一致',
    en: 'first digit {group} and kind letter {letter} contradict each other',
  },
});

/** Kind letters: since 2010-04-07 A, B, U, S; before also C, Y, D. The first digit must say the same kind. */
const letters: Readonly<Record<string, { group: string; kind: PatentKind; granted: boolean }>> = {
  A: { group: '1', kind: 'invention', granted: false },
  B: { group: '1', kind: 'invention', granted: true },
  C: { group: '1', kind: 'invention', granted: true },
  U: { group: '2', kind: 'utility-model', granted: true },
  Y: { group: '2', kind: 'utility-model', granted: true },
  S: { group: '3', kind: 'design', granted: true },
  D: { group: '3', kind: 'design', granted: true },
};

export interface PatentPublicationDetails {
  readonly kind: PatentKind;
  /** The publication of a grant; false for a published application, which may never be granted. */
  readonly granted: boolean;
}

/** Reads a publication number of CNIPA; canonical is `CN216269980U`. There is no check digit. */
export const readPatentPublicationNumber = reader<PatentPublicationDetails, []>((tidied) => {
  const bare = tidied.replace(/^CN/, '').replace(/[-.]/g, '');
  const normalised = `CN${bare}`;
  const match = /^([123])(\d{6}|\d{8})(?:([ABCUYSD])(\d?))?$/.exec(bare);
  if (!match) return { normalised: tidied, problem: problem('patent-publication-format'), suggestion: mended(bare) };

  const [, group, serial, letter] = match;
  const only = onlyLetter(group, serial);
  const suggestion = only && `CN${group}${serial}${only}`;
  if (!letter) return { normalised, problem: problem('patent-publication-letter-missing'), suggestion };

  const { group: expected, kind, granted } = letters[letter];
  if (group === expected) return { normalised, details: { kind, granted } };
  return { normalised, problem: problem('patent-publication-kind-mismatch', { group, letter }), suggestion };
});

/** Numbers from CN202… and CN302… on are later than 2010-04-07, when one letter was left for each of the two kinds. */
function onlyLetter(group: string, serial: string): string | null {
  const recent = serial.length === 8 && serial >= '02000000';
  if (!recent || group === '1') return null;
  return group === '2' ? 'U' : 'S';
}

/** Lookalike letters among the digits; the letter at the end stays, as S is one. */
function mended(bare: string): string | null {
  const match = /^([\dIOZS]{7}|[\dIOZS]{9})([ABCUYSD])$/.exec(bare);
  const candidate = match && unslipped(match[1]) + match[2];
  return candidate && letters[candidate.slice(-1)].group === candidate[0] ? `CN${candidate}` : null;
}
