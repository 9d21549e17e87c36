import * as fc from 'fast-check';
import { dayAfter, daysBetween, isDay, monthsAfter } from './day';

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('days', () => {
  it.each([
    ['2024-10-31', 4, '2025-02-28'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-01-15', -2, '2025-11-15'],
  ])('%s and %i months is %s', (from, months, to) => expect(monthsAfter(from, months)).toBe(to));

  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '', null, 20260101])(
    '%s is no day',
    (text) => expect(isDay(text)).toBe(false),
  );

  it('go forward and back by the same number', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(isDay(dayAfter(from, days))).toBe(true);
        expect(daysBetween(from, dayAfter(from, days))).toBe(days);
      }),
    );
  });

  it('a month later is never past the month that was meant', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), (from, months) => {
        const to = monthsAfter(from, months);
        const meant = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
        expect(Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1).toBe(meant);
        expect(to.slice(8) <= from.slice(8)).toBe(true);
      }),
    );
  });
});
