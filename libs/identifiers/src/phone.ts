import { identifierProblems, reader } from './reading';

const problem = identifierProblems({
  'phone-format': {
    severity: 'reject',
    zh: '电话应为 11 位手机号、带区号的固定电话（如 0371-62690000）、400/800 电话或 12 开头的 5 位热线',
    en: 'expected a mobile number of 11 digits, a landline with area code (0371-62690000), 400/800 or a five-digit hotline',
  },
});

export interface PhoneDetails {
  readonly kind: 'mobile' | 'landline' | 'service' | 'hotline';
}

/** Area codes are 010, 02x and, elsewhere, 0 with three digits beginning with 3 to 9; none begins with another 01. */
const landline = /^(010|02\d|0[3-9]\d{2})-?(\d{7,8})(?:(?:-|转)(\d{1,6}))?$/;

/** Reads a telephone number of the mainland; canonical is `13812345678` or `0371-62690000-8001`. */
export const readPhone = reader<PhoneDetails, []>((tidied) => {
  const bare = withoutCountry(tidied.replace(/[()]/g, '-').replace(/-+/g, '-').replace(/^-/, ''));
  const digits = bare.replaceAll('-', '');
  if (/^1[3-9]\d{9}$/.test(digits)) return { normalised: digits, details: { kind: 'mobile' } };
  if (/^(400|800)\d{7}$/.test(digits)) return { normalised: digits, details: { kind: 'service' } };
  if (/^12\d{3}$/.test(digits)) return { normalised: digits, details: { kind: 'hotline' } };

  const match = landline.exec(bare);
  if (match) return { normalised: match.slice(1).filter(Boolean).join('-'), details: { kind: 'landline' } };
  const suggestion = /^01[3-9]\d{9}$/.test(digits) ? digits.slice(1) : null;
  return { normalised: bare, problem: problem('phone-format'), suggestion };
});

/** Abroad the 0 of the area code is left out after +86; at home it is not. */
function withoutCountry(text: string): string {
  const international = /^(?:\+86|0086)-?(.*)$/.exec(text);
  if (!international) return text.replace(/^86-?(?=1[3-9][\d-]{9,}$)/, '');
  const rest = international[1];
  return /^(?:0|1[3-9]|[48]00|12\d{3}$)/.test(rest) ? rest : `0${rest}`;
}
