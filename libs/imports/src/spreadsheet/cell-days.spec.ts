import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readDay } from './cell-days';
import type { Cell } from './sheet';
import { realData } from './testing/scratch';

describe('readDay', () => {
  it.each<[Cell, string]>([
    [{ day: '2013-10-18', time: '14:30:00' }, '2013-10-18'],
    ['2013-10-18', '2013-10-18'],
    ['2013.10.18', '2013-10-18'],
    ['2013.10.18.', '2013-10-18'],
    ['2013/1/8', '2013-01-08'],
    ['2013年10月18日', '2013-10-18'],
    ['2013年1月8号', '2013-01-08'],
    ['２０１３年１０月１８日', '2013-10-18'],
    ['2013 年 10 月 18 日', '2013-10-18'],
    ['20131018', '2013-10-18'],
    [20131018, '2013-10-18'],
    [41565, '2013-10-18'],
    ['41565', '2013-10-18'],
    [41565.6, '2013-10-18'],
    ['2013/10/18 0:00:00', '2013-10-18'],
    ['2017-02-28T16:00:00.000Z', '2017-03-01'],
    ['二〇二六年三月一日', '2026-03-01'],
    ['二○一九年十二月二十一日', '2019-12-21'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %j as %s', (cell, day) => expect(readDay(cell)).toEqual({ value: day }));

  it.each<[Cell, string]>([
    ['2023-02-29', 'no-such-day'],
    ['2013年13月1日', 'no-such-day'],
    ['20131332', 'no-such-day'],
    ['二〇二六年二月三十日', 'no-such-day'],
    ['2024年', 'day-incomplete'],
    ['2024年5月', 'day-incomplete'],
    ['2024.5', 'day-incomplete'],
    [2013, 'day-incomplete'],
    ['18/10/2013', 'not-a-day'],
    ['2016.01.01-2016.12.31', 'not-a-day'],
    ['昨天', 'not-a-day'],
    [5, 'not-a-day'],
    [true, 'not-a-day'],
    ['#N/A\ufffd', 'broken-character'],
  ])('refuses %j with %s', (cell, code) => expect(readDay(cell).problem?.code).toBe(code));

  it('says what to write instead', () => {
    expect(readDay('2024年').problem).toEqual({
      code: 'day-incomplete',
      message: '“2024年”缺少月或日',
      suggestion: '请填完整的日期，例如 2024-01-08',
    });
  });
});

if (realData) {
  const path = join(realData, 'messy', 'date_strings.csv');
  describe('dates as real sources write them', () => {
    const cases = parse<{ as_written: string; iso: string }>(readFileSync(path), { columns: true, bom: true });
    it.each(cases)('$as_written is $iso', ({ as_written, iso }) => {
      expect(readDay(as_written).value ?? '').toBe(iso);
    });
  });
}
