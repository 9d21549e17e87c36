import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from './sha256';

it('is the SHA-256 of any bytes, at the edges of a block too', () => {
  const same = (bytes: Uint8Array) => expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000]) same(new Uint8Array(length).fill(length));
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), same));
});
