import type { Day, Instant } from '@/api/types';

const zone = 'Asia/Shanghai';
const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The day that an instant falls on in Asia/Shanghai, wherever the browser stands. */
export const dayOf = (instant: Date): Day => parts.format(instant);

export const today = (): Day => dayOf(new Date());

/** For date pickers of what has happened: no day to come. */
export const isAfterToday = (day: Date): boolean => day > new Date(`${today()}T23:59:59+08:00`);

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

/** 0 is Sunday. */
export const weekdayOf = (day: Day): 0 | 1 | 2 | 3 | 4 | 5 | 6 => utc(day).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** `11-26`, with the year in front when it is not this one. */
export const shortDay = (day: Day, now: Day): string => (day.slice(0, 4) === now.slice(0, 4) ? day.slice(5) : day);

/** `2026-11-23 14:05` in Asia/Shanghai. */
export function momentOf(instant: Instant): string {
  const date = new Date(instant);
  return `${dayOf(date)} ${clock.format(date)}`;
}
