import { dayAfter } from '@ipharbor/platform/kernel';
import * as fc from 'fast-check';
import { rhythms } from '../terms/terms';
import { expectedBy, quarterDays } from './schedule';

describe('what is due by a day', () => {
  it.each([
    [12, 'monthly', '2026-01-30', 0],
    [12, 'monthly', '2026-01-31', 1],
    [12, 'monthly', '2026-11-23', 10],
    [12, 'monthly', '2026-12-31', 12],
    [4, 'quarterly', '2026-03-30', 0],
    [4, 'quarterly', '2026-03-31', 1],
    [6, 'quarterly', '2026-06-30', 3],
    [2, 'yearly', '2026-12-30', 0],
    [2, 'yearly', '2026-12-31', 2],
    [1, 'once', '2026-12-30', 0],
    [1, 'once', '2026-12-31', 1],
    [9, 'on-demand', '2026-12-31', 0],
  ] as const)('%i %s from January is, by %s, %i', (quantity, rhythm, day, expected) => {
    expect(expectedBy({ quantity, rhythm }, '2026-01-01', '2026-12-31', day)).toBe(expected);
  });

  it('never shrinks, never exceeds what was promised, and is all of it at the end', () => {
    const property = fc.property(
      fc.constantFrom(...rhythms),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 1095 }),
      fc.integer({ min: 0, max: 1200 }),
      (rhythm, quantity, length, days) => {
        const [from, end, day] = ['2026-01-01', dayAfter('2026-01-01', length), dayAfter('2026-01-01', days)];
        const [today, tomorrow, last] = [day, dayAfter(day, 1), end].map((on) =>
          expectedBy({ quantity, rhythm }, from, end, on),
        );
        expect(today).toBeLessThanOrEqual(tomorrow);
        expect(tomorrow).toBeLessThanOrEqual(quantity);
        expect(last).toBe(rhythm === 'on-demand' ? 0 : quantity);
      },
    );
    fc.assert(property);
  });

  it('knows quarters', () => {
    expect(quarterDays('2026Q1')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(quarterDays('2026Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect([quarterDays('2026Q5'), quarterDays('2026-Q1'), quarterDays('1999Q1')]).toEqual([null, null, null]);
  });
});
