import { announcedNotices, WorkingCalendar } from '@ipharbor/calendar';
import { dayAfter, type IsoDay } from '@ipharbor/platform/kernel';
import * as fc from 'fast-check';
import { dueOf, type Extension, type Pause } from './due';
import type { RuleTerm } from './clock-rules';

/** 10,000 in the long count. */
const numRuns = Math.round(10_000 * Number(process.env.COUNT_SCALE ?? 0.1));
const calendar = new WorkingCalendar(announcedNotices());
const working = (n: number): RuleTerm => ({ n, unit: 'working-day', roll: 'next' });
const due = (term: RuleTerm, from: string, pauses: Pause[] = [], extensions: Extension[] = []) =>
  dueOf(term, from, calendar, pauses, extensions).dueOn;

describe('dueOf', () => {
  it('moves the end by the working days of a pause', () => {
    expect(due(working(10), '2026-11-02', [{ fromOn: '2026-11-04', toOn: '2026-11-11' }])).toBe('2026-11-23');
  });

  it('leaves the time that was left when the clock goes again, over the national day', () => {
    // two of five days had run by 29 September; three are left on 12 October
    expect(due(working(5), '2026-09-25', [{ fromOn: '2026-09-29', toOn: '2026-10-12' }])).toBe('2026-10-15');
  });

  it('moves calendar days by calendar days, and rolls the new end', () => {
    const term: RuleTerm = { n: 30, unit: 'day', roll: 'next' };
    expect(due(term, '2026-06-01', [{ fromOn: '2026-06-10', toOn: '2026-06-14' }])).toBe('2026-07-06');
  });

  it('gives a clock that stood on its last day until the day it goes again', () => {
    expect(due(working(5), '2026-11-16', [{ fromOn: '2026-11-23', toOn: '2026-11-28' }])).toBe('2026-11-30');
  });

  it('is not moved by a pause that came too late', () => {
    expect(due(working(5), '2026-11-16', [{ fromOn: '2026-11-24', toOn: '2026-12-10' }])).toBe('2026-11-23');
  });

  it('adds an extension of the same unit to the term, so that month ends are clamped once', () => {
    const term: RuleTerm = { n: 4, unit: 'month', roll: 'next' };
    expect(due(term, '2024-10-31', [], [{ n: 2, unit: 'month' }])).toBe('2025-04-30');
    expect(due(term, '2024-10-31', [], [{ n: 3, unit: 'day' }])).toBe('2025-03-03');
  });

  it('says what it was without them, and how far the calendar was asked', () => {
    const answer = dueOf(working(5), '2026-12-25', calendar, [{ fromOn: '2026-12-28', toOn: '2026-12-30' }]);
    expect(answer).toMatchObject({ originalDueOn: '2027-01-04', dueOn: '2027-01-06', provisional: true });
    expect(answer.consultedTo).toBe('2027-01-06');
    expect(dueOf({ n: 5, unit: 'day', roll: 'none' }, '2026-12-30', calendar).consultedTo).toBeNull();
  });

  const pausesFrom = (from: IsoDay, lengths: readonly (readonly [gap: number, length: number])[]): Pause[] => {
    let at = from;
    return lengths.map(([gap, length]) => {
      const fromOn = dayAfter(at, gap);
      at = dayAfter(fromOn, length);
      return { fromOn, toOn: at };
    });
  };
  /** Counts day by day with a finger on the calendar: nothing of the formula. */
  const walked = (n: number, from: IsoDay, pauses: readonly Pause[]): IsoDay => {
    let day = from;
    for (let left = n; left > 0;) {
      day = dayAfter(day, 1);
      const stands = pauses.some(({ fromOn, toOn }) => fromOn < day && day <= (toOn as IsoDay));
      if (calendar.isWorkingDay(day) && !stands) left -= 1;
    }
    return day;
  };
  const days = fc.integer({ min: 0, max: 4000 }).map((n) => dayAfter('2013-03-01', n));
  const lengths = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 60 })), {
    maxLength: 4,
  });

  it('is the day that a finger on the calendar finds, whatever the pauses', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), lengths, (from, n, some) => {
        const pauses = pausesFrom(from, some);
        const found = walked(n, from, pauses);
        // a pause that begins on the last day leaves that day for when it ends: the finger does not know
        fc.pre(pauses.every(({ fromOn }) => fromOn !== found));
        fc.pre(pauses.every(({ fromOn }, at) => fromOn !== walked(n, from, pauses.slice(0, at))));
        expect(due(working(n), from, pauses)).toBe(found);
      }),
      { numRuns },
    );
  });

  it('is never within a pause, nor earlier for a longer one or for an extension', () => {
    const terms = fc.record<RuleTerm>({
      n: fc.integer({ min: 1, max: 24 }),
      unit: fc.constantFrom('working-day', 'day', 'month'),
      roll: fc.constantFrom('none', 'next', 'previous'),
    });
    fc.assert(
      fc.property(terms, days, lengths, fc.integer({ min: 1, max: 9 }), (term, from, some, n) => {
        const pauses = pausesFrom(from, some);
        const found = due(term, from, pauses);
        expect(pauses.some(({ fromOn, toOn }) => fromOn < found && found < (toOn as IsoDay))).toBe(false);
        expect(due(term, from, pauses, [{ n, unit: 'day' }]) >= found).toBe(true);
        expect(due(term, from, pauses, [{ n, unit: term.unit }]) >= found).toBe(true);
        expect(found >= due(term, from, pauses.slice(0, -1))).toBe(true);
      }),
      { numRuns },
    );
  });
});
