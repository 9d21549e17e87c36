import { dayAfter, type IsoDay } from '@ipharbor/platform/kernel';
import type { WorkingCalendar } from '../working-calendar';
import type { ChangedDays } from './calendar-notice.entity';

/** A day that is worked in one calendar and not in the other. */
export interface MovedDay {
  readonly date: IsoDay;
  readonly working: boolean;
  readonly name: string | null;
}

/** The days off and the make-up days that are other than before, for a preview. */
export function movedDays(before: WorkingCalendar, after: WorkingCalendar, from: IsoDay, to: IsoDay): MovedDay[] {
  const moved: MovedDay[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) {
    const { date, working, name } = after.dayOf(day);
    if (before.isWorkingDay(day) !== working) moved.push({ date, working, name });
  }
  return moved;
}

/** From the first to the last day of which something else is known: worked or not, announced or not. */
export function changedDays(before: WorkingCalendar, after: WorkingCalendar, year: number): ChangedDays | null {
  const [first, last] = [`${year - 1}-12-01`, `${year + 1}-01-31`];
  const moved = movedDays(before, after, first, last).map(({ date }) => date);
  const settled = before.coverageEnd === after.coverageEnd ? [] : [dayAfter(before.coverageEnd, 1), after.coverageEnd];
  const changed = [...moved, ...settled].sort();
  return changed.length === 0 ? null : { from: changed[0], to: changed[changed.length - 1] };
}
