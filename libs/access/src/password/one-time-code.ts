import { createHash, randomInt } from 'node:crypto';

/** No letter or digit that is mistaken for another on paper. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Twelve characters in groups of four, `K7QM-2XPA-9RTD`: 59 bits, so a plain hash is enough to keep it. */
export function newOneTimeCode(): string {
  const code = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Typed with or without dashes, in either case. */
export const hashOfCode = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');
