import { countWorkingDays, type WorkingCalendar } from '@ipharbor/calendar';
import type { IsoDay } from '@ipharbor/platform/kernel';

/** Working days from today to a day, today not counted; negative when it is over. */
export const workingDaysLeft = (calendar: WorkingCalendar, today: IsoDay, day: IsoDay): number =>
  day >= today ? countWorkingDays(calendar, today, day) : -countWorkingDays(calendar, day, today);
