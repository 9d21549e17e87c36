import { dayAfter } from '@ipharbor/platform/kernel';
import * as fc from 'fast-check';
import { announcedNotices } from './announced-notices';
import { deadline, deadlineUnits, type DeadlineUnit, type Roll } from './deadline';
import { WorkingCalendar } from './working-calendar';

const calendar = new WorkingCalendar(announcedNotices());
const end = (from: string, n: number, unit: DeadlineUnit, roll: Roll = 'next') =>
  deadline(calendar, { from, n, unit, roll });
const codes = (of: ReturnType<typeof end>) => of.steps.map(({ code }) => code);

describe('the last day of a term', () => {
  it.each([
    ['2024-10-31', 4, 'month', '2025-02-28'], // answer to an office action, received electronically
    ['2023-12-31', 2, 'month', '2024-02-29'],
    ['2025-06-01', 4, 'month', '2025-10-09'],
    ['2025-08-04', 2, 'month', '2025-10-09'],
    ['2025-10-01', 12, 'month', '2026-10-08'], // priority
    ['2023-02-14', 3, 'year', '2026-02-14'], // examination request: a Saturday that is worked
    ['2024-04-03', 30, 'month', '2026-10-08'], // PCT
    ['2020-02-29', 12, 'month', '2021-03-01'],
    ['2024-03-01', 4, 'month', '2024-07-01'],
    ['2024-03-16', 4, 'month', '2024-07-16'], // the same letter, posted on the first
    ['2023-01-16', 4, 'month', '2023-05-16'],
    ['2018-06-15', 6, 'year', '2024-06-17'], // annuities, and the bands of their surcharge
    ['2024-06-15', 3, 'month', '2024-09-18'],
    ['2024-06-15', 6, 'month', '2024-12-16'],
    ['2019-05-03', 4, 'year', '2023-05-04'],
    ['2023-05-03', 1, 'month', '2023-06-05'],
    ['2023-05-03', 4, 'month', '2023-09-04'],
    ['2023-05-03', 5, 'month', '2023-10-07'],
    ['2016-08-31', 10, 'year', '2026-08-31'],
    ['2026-08-31', 1, 'month', '2026-09-30'],
    ['2026-08-31', 2, 'month', '2026-11-02'],
    ['2026-06-10', 4, 'month', '2026-10-10'],
  ] as const)('%s + %i %s is %s', (from, n, unit, date) => {
    expect(end(from, n, unit)).toMatchObject({ date, provisional: false });
  });

  it('is provisional beyond the announced years, when the calendar was asked', () => {
    const [rolled, bare] = [end('2026-08-31', 6, 'month'), end('2026-08-31', 6, 'month', 'none')];
    expect(rolled).toMatchObject({ date: '2027-03-01', provisional: true });
    expect(codes(rolled)).toEqual(['start-day-not-counted', 'term-added', 'month-end', 'rolled', 'provisional']);
    expect(bare).toMatchObject({ date: '2027-02-28', provisional: false });
  });

  it('moves back where it is told to', () => {
    expect(end('2025-08-04', 2, 'month', 'previous').date).toBe('2025-09-30');
    expect(end('2026-03-10', -10, 'day', 'previous').date).toBe('2026-02-28');
  });

  it('says how it was found', () => {
    expect(end('2025-06-01', 4, 'month').steps).toEqual([
      { code: 'start-day-not-counted', message: '起算日 2025-06-01 不计入' },
      { code: 'term-added', message: '往后 4 个月，为 2025-10-01' },
      { code: 'rolled', message: '2025-10-01 是国庆节、中秋节，顺延至工作日 2025-10-09' },
    ]);
    expect(end('2024-10-31', 4, 'month').steps).toContainEqual({
      code: 'month-end',
      message: '该月没有 31 日，以月末 2025-02-28 为届满日',
    });
    expect(end('2023-02-14', 3, 'year').steps).toContainEqual({
      code: 'make-up-day',
      message: '2026-02-14 虽是周末，但为调休上班日，不移动',
    });
    expect(codes(end('2026-02-13', 7, 'working-day'))).toEqual(['start-day-not-counted', 'term-added']);
  });

  it('may lie before the announced years when nothing is asked of them', () => {
    expect(end('1998-03-01', 10, 'year', 'none').date).toBe('2008-03-01');
    expect(() => end('1998-03-01', 10, 'year')).toThrowCode('year-without-data');
    expect(() => end('9999-01-01', 5000, 'year', 'none')).toThrowCode('day-out-of-reach');
    expect(() => end('0001-01-01', -5000, 'month', 'none')).toThrowCode('day-out-of-reach');
  });

  it('is worked wherever it may move, and never moves the wrong way', () => {
    const from = fc.integer({ min: 0, max: 6000 }).map((days) => dayAfter('2013-06-01', days));
    const unit = fc.constantFrom(...deadlineUnits);
    fc.assert(
      fc.property(from, fc.integer({ min: 0, max: 40 }), unit, (day, n, of) => {
        const [bare, next, previous] = (['none', 'next', 'previous'] as const).map(
          (roll) => end(day, n, of, roll).date,
        );
        expect([next, previous].map((date) => calendar.isWorkingDay(date))).toEqual([true, true]);
        expect([previous <= bare, bare <= next]).toEqual([true, true]);
      }),
    );
  });
});
