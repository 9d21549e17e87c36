import { dayAfter, type IsoDay } from '@ipharbor/platform/kernel';
import type { Category } from '../kind/notification-kinds';

/** What the rules here ask of the calendar. */
export type IsWorkingDay = (day: IsoDay) => boolean;

/** Text messages go out between these times of day in Asia/Shanghai, nothing at night, critical or not. */
export const dayBegins = '08:30';
export const dayEnds = '20:00';
/** Office hours: in which somebody is expected to read, and to call. */
const officeBegins = '09:00';
const officeEnds = '17:00';

/** Categories that are about work: they wait for a working day. */
const ofWork: readonly Category[] = ['deadline', 'task', 'system'];

/**
 * When a text message may go out that is ready at `now`: at once by day; at night the next morning. What is about work
 * waits for the morning of the next working day, unless it is critical.
 */
export function sendingMoment(
  now: Date,
  { category, isCritical }: { readonly category: Category; readonly isCritical: boolean },
  isWorkingDay: IsWorkingDay,
): Date {
  const waits = !isCritical && ofWork.includes(category);
  const mayBe = (day: IsoDay): boolean => !waits || isWorkingDay(day);
  const { day: today, time } = inShanghai(now);
  let day = today;
  if (time < dayEnds && mayBe(day)) return time >= dayBegins ? now : at(day, dayBegins);
  do day = dayAfter(day, 1);
  while (!mayBe(day));
  return at(day, dayBegins);
}

/** `hours` office hours after `from`: nights, weekends and holidays do not count. */
export function officeHoursAfter(from: Date, hours: number, isWorkingDay: IsWorkingDay): Date {
  let left = hours * 3_600_000;
  const { day: today, time } = inShanghai(from);
  let day = today;
  let start = time > officeBegins ? from.getTime() : at(day, officeBegins).getTime();
  for (;;) {
    const end = at(day, officeEnds).getTime();
    if (isWorkingDay(day) && start < end) {
      if (start + left <= end) return new Date(start + left);
      left -= end - start;
    }
    day = dayAfter(day, 1);
    start = at(day, officeBegins).getTime();
  }
}

const at = (day: IsoDay, time: string): Date => new Date(`${day}T${time}:00+08:00`);

function inShanghai(instant: Date): { day: IsoDay; time: string } {
  const local = new Date(instant.getTime() + 8 * 3_600_000).toISOString();
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}
