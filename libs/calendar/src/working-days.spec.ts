import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayAfter } from '@ipharbor/platform/kernel';
import * as fc from 'fast-check';
import { announcedNotices } from './announced-notices';
import { WorkingCalendar } from './working-calendar';
import { addWorkingDays, countWorkingDays } from './working-days';

const calendar = new WorkingCalendar(announcedNotices());
const add = (from: string, n: number) => addWorkingDays(calendar, from, n);

describe('working days after a day', () => {
  it.each([
    ['2024-02-08', 5, '2024-02-21'],
    ['2024-02-08', 15, '2024-03-06'],
    ['2026-02-13', 7, '2026-03-02'],
    ['2026-02-13', 15, '2026-03-12'],
    ['2025-09-26', 5, '2025-10-10'],
    ['2025-09-26', 15, '2025-10-23'],
    ['2026-09-18', 7, '2026-09-29'],
    ['2026-09-24', 5, '2026-10-09'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2020-01-22', 5, '2020-02-06'],
    ['2015-09-02', 2, '2015-09-07'],
    ['2026-05-19', -10, '2026-05-06'],
    ['2026-02-15', 0, '2026-02-15'],
  ])('%s + %i is %s', (from, n, date) => {
    expect(add(from, n)).toEqual({ date, provisional: false });
  });

  it.each([
    ['2026-12-25', 7, '2027-01-06'],
    ['2026-11-23', 45, '2027-01-26'],
  ])('%s + %i is %s until 2027 is announced', (from, n, date) => {
    expect(add(from, n)).toEqual({ date, provisional: true });
  });

  it('counted back over announced days alone are certain', () => {
    expect(add('2027-01-01', -1)).toEqual({ date: '2026-12-31', provisional: false });
    expect(add('2027-01-02', -1)).toEqual({ date: '2026-12-31', provisional: true });
  });

  it('are refused where the calendar does not reach', () => {
    expect(() => add('2013-01-02', -1)).toThrowCode('year-without-data');
    expect(() => add('2099-12-30', 3)).toThrowCode('year-without-data');
  });
});

const anyDay = fc.integer({ min: 0, max: 5200 }).map((days) => dayAfter('2013-06-01', days));
const some = fc.integer({ min: 1, max: 90 });

it('are as many as were added', () => {
  fc.assert(
    fc.property(anyDay, some, (from, n) => {
      expect(countWorkingDays(calendar, from, add(from, n).date)).toBe(n);
    }),
  );
});

it('lead back to where they came from, when that is a working day', () => {
  fc.assert(
    fc.property(anyDay, some, (day, n) => {
      const from = add(day, 1).date;
      expect(add(add(from, n).date, -n).date).toBe(from);
    }),
  );
});

const file = join(process.env.REAL_DATA_DIR ?? '', 'calendar/workday_vectors.csv');
const published = existsSync(file)
  ? readFileSync(file, 'utf8')
  : `op,start,arg,expected
is_workday,2013-01-05,,1
add_workdays,2017-12-27,-5,2017-12-20
count_workdays_after_start_through_end,2024-09-29,2025-03-28,121`;

const operations: Record<string, (start: string, arg: string) => string> = {
  is_workday: (start) => (calendar.isWorkingDay(start) ? '1' : '0'),
  add_workdays: (start, arg) => add(start, Number(arg)).date,
  count_workdays_after_start_through_end: (start, arg) => String(countWorkingDays(calendar, start, arg)),
};

it('agree with the published vectors', () => {
  const rows = published.trim().split(/\r?\n/).slice(1);
  const wrong = rows.filter((row) => {
    const [operation, start, arg, expected] = row.split(',');
    return operations[operation](start, arg) !== expected;
  });
  expect(wrong).toEqual([]);
});
