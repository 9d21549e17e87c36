import { randomBytes } from 'node:crypto';

/** Without letters that look like digits (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 26 letters of 5 bits: more than 128 random bits, so that trying finds nothing. */
export const newVerifyCode = (): string => Array.from(randomBytes(26), (byte) => letters[byte & 31]).join('');

/** In groups of four, as people read and type it. */
export const grouped = (code: string): string => code.match(/.{1,4}/g)!.join('-');

/** What a person typed, as the code is kept: O for 0 and I or L for 1 are understood. */
export const typedCode = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
