import { dayOf, daysBetween, momentOf, shortDay, weekdayOf } from './days';

describe('days on screen', () => {
  it('are those of Asia/Shanghai, also just after its midnight', () => {
    expect(dayOf(new Date('2026-11-25T15:59:59Z'))).toBe('2026-11-25');
    expect(dayOf(new Date('2026-11-25T16:00:00Z'))).toBe('2026-11-26');
    expect(momentOf('2026-12-31T16:05:00Z')).toBe('2027-01-01 00:05');
  });

  it('count across the end of a month and a year, and backwards', () => {
    expect(daysBetween('2026-11-23', '2026-11-26')).toBe(3);
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(daysBetween('2026-11-26', '2026-11-24')).toBe(-2);
  });

  it('know their weekday and show a year only when it is another', () => {
    expect(weekdayOf('2026-11-26')).toBe(4);
    expect(shortDay('2026-11-26', '2026-11-23')).toBe('11-26');
    expect(shortDay('2027-01-04', '2026-11-23')).toBe('2027-01-04');
  });
});
