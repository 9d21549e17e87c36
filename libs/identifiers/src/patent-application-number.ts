import type { IsoDay } from '@ipharbor/platform/kernel';
import { onlySwap, unslipped } from './near-miss';
import type { PatentKind } from './patent-kind';
import { identifierProblems, reader, type Finding, type IdentifierProblem } from './reading';

const problem = identifierProblems({
  'patent-application-character': {
    severity: 'reject',
    zh: '专利申请号只由数字组成（校验位可为 X），不应出现“{character}”',
    en: 'a patent application number is made of digits (the check digit may be X), not "{character}"',
  },
  'patent-application-length': {
    severity: 'reject',
    zh: '专利申请号应为 12 位数字（2003 年 10 月以前为 8 位），后加 1 位校验位',
    en: 'a patent application number has 12 digits (8 before October 2003) and one check digit',
  },
  'patent-application-year': {
    severity: 'reject',
    zh: '专利申请号的年份“{year}”不成立：12 位号始于 2003 年，8 位号为 1985 至 2003 年',
    en: 'year "{year}" cannot be: numbers of 12 digits begin in 2003, those of 8 digits cover 1985 to 2003',
  },
  'patent-application-year-future': {
    severity: 'reject',
    zh: '专利申请号的年份 {year} 在今后',
    en: 'year {year} of the application number lies in the future',
  },
  'patent-application-type': {
    severity: 'reject',
    zh: '专利申请号的种类位“{type}”不存在（1 发明、2 实用新型、3 外观设计、8 PCT 发明、9 PCT 实用新型）',
    en: 'there is no type {type} (1 invention, 2 utility model, 3 design, 8 PCT invention, 9 PCT utility model)',
  },
  'patent-application-check-digit': {
    severity: 'override',
    zh: '专利申请号校验位不符：应为“{expected}”，现为“{actual}”',
    en: 'the check digit does not hold: expected "{expected}", found "{actual}"',
  },
  'patent-application-check-digit-before-2003': {
    severity: 'warning',
    zh: '校验位应为“{expected}”，现为“{actual}”；2003 年以前的号码常有此情况，请核对',
    en: 'the check digit should be "{expected}", not "{actual}"; common with numbers before 2003, please confirm',
  },
  'patent-application-check-digit-missing': {
    severity: 'warning',
    zh: '缺少校验位，已按规则补为“{expected}”，请确认',
    en: 'the check digit is missing; "{expected}" was added by rule, please confirm',
  },
});

const types: Readonly<Record<string, { kind: PatentKind; pct: boolean }>> = {
  '1': { kind: 'invention', pct: false },
  '2': { kind: 'utility-model', pct: false },
  '3': { kind: 'design', pct: false },
  '8': { kind: 'invention', pct: true },
  '9': { kind: 'utility-model', pct: true },
};

export interface PatentApplicationDetails {
  readonly kind: PatentKind;
  /** An international application (PCT) in the national phase. */
  readonly pct: boolean;
  /** Year of filing; of a PCT application that of the international filing, which the national phase follows. */
  readonly year: number;
  readonly checkDigitMissing: boolean;
}

interface Written {
  readonly digits: string;
  readonly check: string | undefined;
}

/** The check digit of 8 or 12 digits: weights 2 to 9 from the left, repeated; remainder by 11, ten is X (ZC 0006-2003). */
export function patentApplicationCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (2 + (i % 8)), 0);
  return '0123456789X'[sum % 11];
}

/** What two writings of one application have in common: the digits without the check digit. Takes a canonical number. */
export const patentApplicationKey = (applicationNumber: string): string => applicationNumber.split('.')[0];

/** The number on the certificate of a granted patent. Takes a canonical application number. */
export const patentNumber = (applicationNumber: string): string => `ZL${applicationNumber}`;

/**
 * Reads a Chinese application or patent number, ZC 0006-2003: YYYY T NNNNNNN.C for applications since 2003-10-01,
 * YY T NNNNN.C before. Spaces, the point and the prefixes CN, ZL (CNA, CNB on old papers) are optional; canonical is
 * `201310343195.5`.
 */
export const readPatentApplicationNumber = reader((tidied, { today }: { today: IsoDay }) => {
  const bare = tidied.replace(/^(?:CN[ABCUYSD]?|ZL)+/, '').replaceAll('-', '');
  const written = parse(bare);
  if (!written) return unreadable(bare, today);
  const refusal = refuse(written.digits, today);
  return refusal ? { ...refused(written, today), problem: refusal } : checked(written);
});

function unreadable(bare: string, today: IsoDay): Finding<PatentApplicationDetails> {
  const character = [...bare].find((one) => !/[\d.X]/.test(one));
  if (!character) return { normalised: bare, problem: problem('patent-application-length') };
  const suggestion = canonicalIfHolds(unslipped(bare), today);
  return { normalised: bare, problem: problem('patent-application-character', { character }), suggestion };
}

function refused({ digits, check }: Written, today: IsoDay): Finding<PatentApplicationDetails> {
  if (!check) return { normalised: digits };
  const swapped = onlySwap(digits, (candidate) => canonicalIfHolds(candidate + check, today) !== null);
  return { normalised: `${digits}.${check}`, suggestion: swapped && `${swapped}.${check}` };
}

function checked({ digits, check }: Written): Finding<PatentApplicationDetails> {
  const expected = patentApplicationCheckDigit(digits);
  const right = `${digits}.${expected}`;
  const details = { ...types[typeOf(digits)], year: yearOf(digits), checkDigitMissing: !check };
  if (check === expected) return { normalised: right, details };
  if (!check) {
    const missing = problem('patent-application-check-digit-missing', { expected });
    return { normalised: right, details, problem: missing, suggestion: right };
  }
  const code = isOld(digits) ? 'patent-application-check-digit-before-2003' : 'patent-application-check-digit';
  const wrong = problem(code, { expected, actual: check });
  return { normalised: `${digits}.${check}`, details, problem: wrong, suggestion: right };
}

function parse(bare: string): Written | null {
  const match = /^(\d{12}|\d{8})(?:\.?([\dX]))?$/.exec(bare);
  return match && { digits: match[1], check: match[2] };
}

function refuse(digits: string, today: IsoDay): IdentifierProblem | null {
  const year = yearOf(digits);
  if (year > Number(today.slice(0, 4))) return problem('patent-application-year-future', { year });
  const known = isOld(digits) ? year >= 1985 && year <= 2003 : year >= 2003;
  if (!known) return problem('patent-application-year', { year: digits.slice(0, isOld(digits) ? 2 : 4) });
  const type = typeOf(digits);
  return type in types ? null : problem('patent-application-type', { type });
}

function canonicalIfHolds(bare: string, today: IsoDay): string | null {
  const written = parse(bare);
  if (!written || refuse(written.digits, today)) return null;
  const { digits, check } = written;
  return patentApplicationCheckDigit(digits) === check ? `${digits}.${check}` : null;
}

const isOld = (digits: string): boolean => digits.length === 8;
const typeOf = (digits: string): string => digits[isOld(digits) ? 2 : 4];

function yearOf(digits: string): number {
  if (!isOld(digits)) return Number(digits.slice(0, 4));
  const year = Number(digits.slice(0, 2));
  return year <= 3 ? 2000 + year : 1900 + year;
}
