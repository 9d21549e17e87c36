import { readTrademarkNumber } from './trademark-number';

describe('a trademark number', () => {
  it.each([
    ['171188', '171188', false, null],
    ['237040', '237040', false, null],
    ['第12345678号', '12345678', false, null],
    ['No. 12345678A', '12345678A', false, 'A'],
    ['注册号：１２３４５６７８', '12345678', false, null],
    ['00171188', '171188', false, null],
    ['g 1234567', 'G1234567', true, null],
    ['G0812345', 'G812345', true, null],
    ['G812345B', 'G812345B', true, 'B'],
  ])('%s is %s', (written, normalised, international, division) => {
    expect(readTrademarkNumber(written)).toMatchObject({
      normalised,
      valid: true,
      problem: null,
      details: { international, division },
    });
  });

  it.each([
    ['1234567890', null],
    ['0', null],
    ['G12345', null],
    ['12345AB', null],
    ['12345678-25', null],
    ['I2345O78', '12345078'],
    ['同仁堂', null],
  ])('%s is rejected, meant %s', (written, suggestion) => {
    const problem = { code: 'trademark-format', severity: 'reject' };
    expect(readTrademarkNumber(written)).toMatchObject({ valid: false, problem, suggestion, details: null });
  });
});
