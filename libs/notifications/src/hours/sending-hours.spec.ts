import fc from 'fast-check';
import { officeHoursAfter, sendingMoment } from './sending-hours';

/** 2026-11-23 is a Monday; the 28th and 29th are a weekend. */
const isWorkingDay = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
const at = (local: string): Date => new Date(`${local}:00+08:00`);
const work = { category: 'task', isCritical: false } as const;
const progress = { category: 'case', isCritical: false } as const;
const critical = { category: 'deadline', isCritical: true } as const;

describe('when a text message may go out', () => {
  it.each([
    ['by day at once', '2026-11-23T10:00', progress, '2026-11-23T10:00'],
    ['before the day begins, the same morning', '2026-11-23T06:00', progress, '2026-11-23T08:30'],
    ['at night, the next morning', '2026-11-23T20:00', progress, '2026-11-24T08:30'],
    ['progress also on a Saturday', '2026-11-28T10:00', progress, '2026-11-28T10:00'],
    ['work not before Monday', '2026-11-28T10:00', work, '2026-11-30T08:30'],
    ['work of a Friday night on Monday', '2026-11-27T21:00', work, '2026-11-30T08:30'],
    ['critical on a Saturday', '2026-11-28T10:00', critical, '2026-11-28T10:00'],
    ['critical not at night either', '2026-11-27T23:00', critical, '2026-11-28T08:30'],
  ])('%s', (_, now, what, then) => expect(sendingMoment(at(now), what, isWorkingDay)).toEqual(at(then)));

  it('is never earlier, never at night, and the same when asked again', () => {
    const kinds = fc.constantFrom(work, progress, critical);
    const moments = fc
      .integer({ min: 0, max: 2_000_000 })
      .map((minutes) => new Date(at('2026-01-01T00:00').getTime() + minutes * 60_000));
    fc.assert(
      fc.property(moments, kinds, (now, kind) => {
        const then = sendingMoment(now, kind, isWorkingDay);
        const local = new Date(then.getTime() + 8 * 3_600_000).toISOString().slice(11, 16);
        expect(then >= now).toBe(true);
        expect(local >= '08:30' && local < '20:00').toBe(true);
        expect(sendingMoment(then, kind, isWorkingDay)).toEqual(then);
      }),
    );
  });
});

describe('office hours', () => {
  it.each([
    ['2026-11-23T10:00', 4, '2026-11-23T14:00'],
    ['2026-11-23T15:00', 4, '2026-11-24T11:00'],
    ['2026-11-27T16:00', 4, '2026-11-30T12:00'],
    ['2026-11-28T12:00', 4, '2026-11-30T13:00'],
    ['2026-11-23T03:00', 1, '2026-11-23T10:00'],
    ['2026-11-23T22:00', 20, '2026-11-26T13:00'],
  ])('from %s, %i hours later is %s', (from, hours, then) =>
    expect(officeHoursAfter(at(from), hours, isWorkingDay)).toEqual(at(then)),
  );
});
