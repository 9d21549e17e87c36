/** A day is a string `YYYY-MM-DD` in Asia/Shanghai; string order is time order. */
export type IsoDay = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists: `2026-02-30` does not. */
export function isDay(text: unknown): text is IsoDay {
  const match = typeof text === 'string' ? pattern.exec(text) : null;
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export const dayAfter = (day: IsoDay, days: number): IsoDay => format(new Date(utc(day) + days * 86_400_000));

/** Same day `months` later, clamped to the end of a shorter month: 2024-10-31 + 4 = 2025-02-28. */
export function monthsAfter(day: IsoDay, months: number): IsoDay {
  const [year, month, date] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return `${toYear}-${two(toMonth)}-${two(Math.min(date, daysInMonth(toYear, toMonth)))}`;
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => Math.round((utc(to) - utc(from)) / 86_400_000);

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const utc = (day: IsoDay): number => Date.parse(`${day}T00:00:00Z`);
const format = (date: Date): IsoDay => date.toISOString().slice(0, 10);
const two = (n: number): string => String(n).padStart(2, '0');
