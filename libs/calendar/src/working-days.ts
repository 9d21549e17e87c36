import { dayAfter, type IsoDay } from '@ipharbor/platform/kernel';
import { daysFrom, type WorkingCalendar } from './working-calendar';

export interface Reached {
  readonly date: IsoDay;
  /** A day on the way is not announced yet. */
  readonly provisional: boolean;
}

/** The `n`-th working day after `from`, which is not counted itself; before it where `n` is negative, `from` where it is 0. */
export function addWorkingDays(calendar: WorkingCalendar, from: IsoDay, n: number): Reached {
  const step = Math.sign(n);
  let [date, provisional] = [from, false];
  for (let left = Math.abs(n); left > 0;) {
    const day = calendar.dayOf(dayAfter(date, step));
    date = day.date;
    provisional ||= day.provisional;
    if (day.working) left--;
  }
  return { date, provisional };
}

/** Working days after `from` up to and including `to`. */
export const countWorkingDays = (calendar: WorkingCalendar, from: IsoDay, to: IsoDay): number =>
  daysFrom(dayAfter(from, 1), to).filter((day) => calendar.isWorkingDay(day)).length;
