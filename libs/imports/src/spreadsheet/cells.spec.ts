import { choiceReader } from './cell-choices';
import { readCode, readList, readText, readWholeNumber, readYesNo } from './cells';
import type { Cell } from './sheet';

const flawed: [Cell, string][] = [
  ['天\ufffd软件', 'broken-character'],
  [{ error: '#REF!' }, 'cell-error'],
  ['#N/A', 'cell-error'],
  [{ error: 'not-computed' }, 'formula-not-computed'],
];

describe('every reading', () => {
  const readings = { readText, readCode, readList, readWholeNumber, readYesNo, choice: choiceReader([]) };
  it.each(Object.entries(readings))('%s refuses unusable cells and knows empty ones', (_, read) => {
    expect(flawed.map(([cell]) => read(cell).problem?.code)).toEqual(flawed.map(([, code]) => code));
    expect([null, undefined, ' \u3000\t'].map((cell) => read(cell).value)).toEqual([null, null, null]);
  });
});

describe('readText', () => {
  it.each(['䶮𠅤😀公司', 'ＡＢＣ（集团）１２３', '郑州·甲', 'A\u00a0B'])('keeps %s as written', (name) => {
    expect(readText(`\u3000${name} \t`)).toEqual({ value: name });
  });

  it('writes a number as people see it', () => expect(readText(410184)).toEqual({ value: '410184' }));

  it('refuses a long code that Excel has turned into a number', () => {
    expect(readText(9.14101841234567e17).problem).toMatchObject({ code: 'number-lost-digits' });
  });

  it('refuses what is too long', () => expect(readText('长'.repeat(11), 10).problem?.code).toBe('text-too-long'));
});

describe('readCode', () => {
  it('is half-width and without spaces', () => {
    expect(readCode(' ９１４１０１８４ ＭＡ4UQ4RX60 ')).toEqual({ value: '91410184MA4UQ4RX60' });
  });
});

describe('readList', () => {
  it('splits at both semicolons and nowhere else', () => {
    expect(readList('甲公司; 乙（A,B）公司；；丙、丁所')).toEqual({ value: ['甲公司', '乙（A,B）公司', '丙、丁所'] });
  });
});

describe('readWholeNumber', () => {
  it.each<[Cell, number]>([
    [35, 35],
    ['３５', 35],
    ['1,234', 1234],
    ['1，234', 1234],
    ['1.2万', 12_000],
    ['3万人', 30_000],
    ['35 人', 35],
    ['12.0', 12],
    [0, 0],
  ])('reads %j as %d', (cell, value) => expect(readWholeNumber(cell)).toEqual({ value }));

  it.each<[Cell, string]>([
    ['12.5', 'not-a-whole-number'],
    ['约30', 'not-a-whole-number'],
    ['1,23', 'not-a-whole-number'],
    ['1e3', 'not-a-whole-number'],
    ['二十', 'not-a-whole-number'],
    [true, 'not-a-whole-number'],
    [{ day: '2013-10-18', time: null }, 'not-a-whole-number'],
    ['-1', 'number-out-of-range'],
    ['99999999999', 'number-out-of-range'],
  ])('refuses %j with %s', (cell, code) => expect(readWholeNumber(cell).problem?.code).toBe(code));
});

describe('readYesNo', () => {
  it.each<Cell>(['是', '√', 1, '1', 'Y', 'ｙｅｓ', true, ' 是 '])('%j is yes', (cell) => {
    expect(readYesNo(cell)).toEqual({ value: true });
  });
  it.each<Cell>(['否', '×', 0, 'N', 'no', false, '无'])('%j is no', (cell) =>
    expect(readYesNo(cell)).toEqual({ value: false }),
  );
  it.each<Cell>(['待定', 2, '是否'])('%j is neither', (cell) =>
    expect(readYesNo(cell).problem?.code).toBe('not-yes-or-no'),
  );
});

describe('choiceReader', () => {
  const read = choiceReader([
    { value: 'active', title: '存续', synonyms: ['在业', '存续（在营、开业、在册）'] },
    { value: 'revoked', title: '吊销，未注销' },
  ]);

  it.each(['存续', ' 存 续', 'ACTIVE', '在业', '存续(在营、开业、在册)'])('%s is active', (cell) => {
    expect(read(cell)).toEqual({ value: 'active' });
  });

  it('suggests what is near, or lists what would fit', () => {
    expect(read('吊销未注销')).toMatchObject({
      problem: { code: 'not-in-dictionary', suggestion: '是否应为“吊销，未注销”？' },
    });
    expect(read('搬走了')).toMatchObject({ problem: { suggestion: '可填：存续、吊销，未注销' } });
  });
});
