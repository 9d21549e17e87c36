import { announcedNotices, WorkingCalendar } from '@ipharbor/calendar';
import { dueOf, type Extension, type Pause } from './due';
import type { RuleTerm } from './clock-rules';

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
});
