import { fenOf, yuanOf } from './money';

describe('money', () => {
  it.each([
    ['', null],
    ['2000', 200_000],
    ['2,000.5', 200_050],
    ['0.01', 1],
    ['1.005', undefined],
    ['-1', undefined],
    ['一百', undefined],
  ])('reads %p as %p fen', (typed, fen) => expect(fenOf(typed)).toBe(fen));

  it('writes fen as yuan', () => expect(yuanOf(200_050)).toBe('2,000.50'));
});
