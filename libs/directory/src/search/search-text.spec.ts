import fc from 'fast-check';
import { gramsOf, pairsOf, searchTextOf } from './search-text';

describe('the pairs of a name', () => {
  it('are of characters, not of halves of rare ones', () => {
    expect(pairsOf('䶮𠅤🚀')).toEqual(['䶮𠅤', '𠅤🚀']);
  });

  it('leave out what every name has', () => {
    expect(pairsOf('同卫有限公司')).toEqual(['同卫', '卫有']);
  });

  it('never span two names', () => {
    expect(gramsOf('同卫\n恒达')).toEqual(['同卫', '恒达']);
  });

  it('hold those of every part of the text they were made of', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (name) => {
        const text = searchTextOf([name]);
        const grams = new Set(gramsOf(text));
        for (const line of text.split('\n'))
          for (const pair of pairsOf([...line].slice(1, 7).join(''))) expect(grams).toContain(pair);
      }),
    ));
});
