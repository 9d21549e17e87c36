import { segmentsOf, signed } from './segments';

describe('segments', () => {
  it.each([
    [1, 1],
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
    [201, 3],
    [202, 4],
  ])('%i characters are %i', (length, segments) => expect(segmentsOf('知'.repeat(length))).toBe(segments));

  it('count the signature, and a rare character as two', () => {
    expect(segmentsOf(signed('知港', '知'.repeat(66)))).toBe(1);
    expect(segmentsOf(signed('知港', '知'.repeat(67)))).toBe(2);
    expect(segmentsOf('𠅤'.repeat(36))).toBe(2);
  });
});
