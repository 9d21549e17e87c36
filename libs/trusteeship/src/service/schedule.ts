import { dayAfter, monthsAfter, type IsoDay } from '@ipharbor/platform/kernel';
import type { AgreedItem, Rhythm } from '../terms/terms';

const monthsOf: Readonly<Partial<Record<Rhythm, number>>> = { monthly: 1, quarterly: 3, yearly: 12 };

/**
 * How much of an item should have been rendered by the end of `day`: its quantity spread evenly over the whole periods
 * from `fromOn` to `endsOn`, rounded down. What is done once is due at the end, what is done on demand never.
 */
export function expectedBy(
  { quantity, rhythm }: Pick<AgreedItem, 'quantity' | 'rhythm'>,
  fromOn: IsoDay,
  endsOn: IsoDay,
  day: IsoDay,
): number {
  if (rhythm === 'on-demand' || day < fromOn) return 0;
  if (day >= endsOn) return quantity;
  const months = monthsOf[rhythm];
  if (months === undefined) return 0;
  const periods = periodsUntil(fromOn, months, endsOn);
  return Math.min(quantity, Math.floor((quantity * completed(fromOn, months, day)) / Math.max(1, periods)));
}

/** Periods of so many months that have ended by the end of `day`. */
function completed(fromOn: IsoDay, months: number, day: IsoDay): number {
  let n = 0;
  while (monthsAfter(fromOn, months * (n + 1)) <= dayAfter(day, 1)) n += 1;
  return n;
}

/** Those that begin before the end: the last one may be shorter. */
function periodsUntil(fromOn: IsoDay, months: number, endsOn: IsoDay): number {
  let n = 0;
  while (monthsAfter(fromOn, months * n) <= endsOn) n += 1;
  return n;
}

/** `2026Q3` as its first and last day; null for anything else. */
export function quarterDays(quarter: string): { from: IsoDay; to: IsoDay } | null {
  const match = /^(20\d{2})Q([1-4])$/.exec(quarter);
  if (!match) return null;
  const from = `${match[1]}-${String(Number(match[2]) * 3 - 2).padStart(2, '0')}-01`;
  return { from, to: dayAfter(monthsAfter(from, 3), -1) };
}
