import { byAppointment, instantOf, timeOf } from './appointment';
import type { VisitRow } from './types';

const visit = (number: string, plannedAt: string | null) => ({ number, plannedAt }) as VisitRow;

describe('an appointment', () => {
  it('is at the hour of the city, wherever the browser stands', () => {
    expect(instantOf('2026-11-26', '09:30')).toBe('2026-11-26T01:30:00.000Z');
    expect(timeOf('2026-11-26T01:30:00.000Z')).toBe('09:30');
    expect(instantOf('2026-11-26', '')).toBeUndefined();
  });

  it('orders the day: hours first, visits without an hour last', () => {
    const day = [visit('3', null), visit('2', '2026-11-26T06:00:00Z'), visit('1', '2026-11-26T01:30:00Z')];
    expect(day.sort(byAppointment).map(({ number }) => number)).toEqual(['1', '2', '3']);
  });
});
