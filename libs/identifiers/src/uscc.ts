import { onlySwap, unslipped } from './near-miss';
import { identifierProblems, reader } from './reading';

const problem = identifierProblems({
  'uscc-length': {
    severity: 'reject',
    zh: '统一社会信用代码应为 18 位，现为 {length} 位',
    en: 'a unified social credit code has 18 characters, this one has {length}',
  },
  'uscc-character': {
    severity: 'reject',
    zh: '统一社会信用代码中不会出现字符“{character}”（不使用 I、O、S、V、Z）',
    en: 'a unified social credit code never contains "{character}" (I, O, S, V and Z are not used)',
  },
  'uscc-region': {
    severity: 'reject',
    zh: '统一社会信用代码第 3 至 8 位（登记机关行政区划码）应全为数字',
    en: 'characters 3 to 8 (division of the registry) must be digits',
  },
  'uscc-check-digit': {
    severity: 'override',
    zh: '统一社会信用代码校验码不符：末位应为“{expected}”，现为“{actual}”。如营业执照确实如此，请由经办人核对执照后放行',
    en: 'the check character does not hold: expected "{expected}", found "{actual}"; an officer may accept it by the licence',
  },
});

/** The first two characters: registering department and kind of organisation. */
const kinds = {
  '11': 'organ',
  '12': 'institution',
  '51': 'social-group',
  '52': 'private-non-enterprise',
  '53': 'foundation',
  '91': 'company',
  '92': 'sole-trader',
  '93': 'cooperative',
} as const;

export interface UsccDetails {
  readonly kind: (typeof kinds)[keyof typeof kinds] | 'other';
  /** Division of the registry at the time of issue; says nothing certain about where the firm is today. */
  readonly issuedIn: string;
  /** Nine characters, GB 11714. */
  readonly organisationCode: string;
  /** Whether the organisation code's own check holds. Codes issued without it exist, so this alone is no problem. */
  readonly organisationCodeHolds: boolean;
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Character 18, from the first 17 (GB 32100-2015, in force since 2015-10-01). */
export function usccCheckCharacter(code: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(code[i]), 0);
  return alphabet[(31 - (sum % 31)) % 31];
}

/** The ninth character of an organisation code, from the first eight (GB 11714). */
export function organisationCodeCheckCharacter(code: string): string {
  const sum = organisationWeights.reduce((total, weight, i) => total + weight * parseInt(code[i], 36), 0);
  return '0X987654321'[sum % 11];
}

/**
 * Reads a unified social credit code, GB 32100-2015: 18 characters. A failed check is an `override`, because some codes
 * of the pilot in Fujian were issued with characters that do not hold and are legal.
 */
export const readUscc = reader<UsccDetails, []>((tidied) => {
  const code = tidied.replaceAll('-', '');
  const length = [...code].length;
  if (length !== 18) return { normalised: code, problem: problem('uscc-length', { length }) };

  const foreign = [...code].find((character) => !alphabet.includes(character));
  if (foreign) {
    const candidate = unslipped(code);
    const suggestion = holds(candidate) ? candidate : null;
    return { normalised: code, problem: problem('uscc-character', { character: foreign }), suggestion };
  }
  if (!/^\d{6}$/.test(code.slice(2, 8))) return { normalised: code, problem: problem('uscc-region') };

  const details = detailsOf(code);
  const [expected, actual] = [usccCheckCharacter(code), code[17]];
  if (expected === actual) return { normalised: code, details };
  return {
    normalised: code,
    details,
    problem: problem('uscc-check-digit', { expected, actual }),
    suggestion: meant(code),
  };
});

function detailsOf(code: string): UsccDetails {
  const prefix = code.slice(0, 2);
  return {
    kind: isKnown(prefix) ? kinds[prefix] : 'other',
    issuedIn: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
    organisationCodeHolds: organisationCodeHolds(code),
  };
}

/** When the inner check fails as well, the slip is inside the organisation code, and a swap that mends both is meant. */
function meant(code: string): string {
  const withExpected = code.slice(0, 17) + usccCheckCharacter(code);
  if (organisationCodeHolds(code)) return withExpected;
  return onlySwap(code, (candidate) => holds(candidate) && organisationCodeHolds(candidate)) ?? withExpected;
}

const isKnown = (prefix: string): prefix is keyof typeof kinds => prefix in kinds;
const holds = (code: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code) && usccCheckCharacter(code) === code[17];
const organisationCodeHolds = (code: string): boolean => organisationCodeCheckCharacter(code.slice(8, 16)) === code[16];
