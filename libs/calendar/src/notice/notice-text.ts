import { isDay, type IsoDay } from '@ipharbor/platform/kernel';
import type { AnnouncedHoliday, Notice } from '../announced-notices';
import { calendarProblem } from '../calendar.problems';
import { statutoryDays } from '../statutory-days';
import { daysFrom, isWeekend } from '../working-calendar';
import { readHoliday, type LastDayOff } from './holiday-sentences';

const names = '元旦|春节|清明节|国际劳动节|劳动节|端午节|中秋节|国庆节|[^\\s:,。;、]{2,40}纪念日';
const heading = new RegExp(
  `(?:^|[\\n。;])\\s*(?:[一二三四五六七八九十]+、|\\d+[.、])?\\s*((?:${names})(?:(?:、|和)(?:${names}))*)\\s*:`,
  'g',
);
const namedAlone = new RegExp(`(${names})`);
const holidaysOfYear = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'];

/** A notice as it was read, and the holidays of the year that it does not mention: none, when it settles the year. */
export interface ReadNotice extends Omit<Notice, 'publishedOn'> {
  readonly publishedOn: IsoDay | null;
  readonly missing: readonly string[];
}

/**
 * Reads 放假安排通知 in its own words: title, holidays one after the other, date of publication. Throws `notice-…` (422)
 * where it contradicts itself, the calendar or the year that it is loaded for; `notice-without-days` where it names none.
 */
export function readNotice(raw: string, year: number, lastDayOff: LastDayOff = () => null): ReadNotice {
  const text = plain(raw);
  const title = /^.*(?:通知|公告|决定).*$/m.exec(text)?.[0].trim() ?? null;
  const otherYear = title === null ? undefined : /(\d{4})年/.exec(title)?.[1];
  if (otherYear && Number(otherYear) !== year) throw calendarProblem('notice-of-another-year', { title, year });
  const read = sectionsOf(text, title).flatMap(({ name, body }) => readHoliday(name, body, year, lastDayOff));
  return {
    ...checkedNotice(read, year),
    title: title ?? `${year}年放假安排`,
    publishedOn: publicationDay(text),
  };
}

/** Holidays of a year that agree with each other and with the law, with those that are missing; else `notice-…` (422). */
export function checkedNotice(
  holidays: readonly AnnouncedHoliday[],
  year: number,
): Pick<ReadNotice, 'year' | 'holidays' | 'missing'> {
  if (holidays.length === 0) throw calendarProblem('notice-without-days');
  refuseOverlaps(holidays, year);
  const missing = missingIn(holidays, year);
  return { ...(missing.length === 0 ? { year } : {}), holidays, missing };
}

/** Full-width brackets, colons, commas and dashes as ASCII, so that one pattern reads the notices of every year. */
const plain = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/[‐‑‒–—―─~〜]+/g, '-')
    .replace(/[“”"]/g, '')
    .replace(/[ \t\u00a0\u3000]+/g, '')
    .replace(/\r\n?/g, '\n');

function sectionsOf(text: string, title: string | null): { name: string; body: string }[] {
  const heads = [...text.matchAll(heading)];
  if (heads.length === 0) {
    const body = title === null ? text : text.replace(title, '');
    return [{ name: namedAlone.exec(text)?.[1] ?? '放假', body: withoutSignature(body) }];
  }
  return heads.map((head, at) => {
    const from = head.index + head[0].length;
    const body = text.slice(from, heads.at(at + 1)?.index ?? text.length);
    return { name: head[1].replace('国际劳动节', '劳动节'), body: withoutSignature(body) };
  });
}

/** A line that is nothing but a day is the day of publication. */
const signature = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/m;
const withoutSignature = (body: string): string => body.replace(new RegExp(signature, 'gm'), '');

function publicationDay(text: string): IsoDay | null {
  const [, year, month, date] = signature.exec(text) ?? [];
  const day = `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

function refuseOverlaps(read: readonly AnnouncedHoliday[], year: number): void {
  const off = new Map<IsoDay, string>();
  for (const { name, from, to } of read)
    for (const day of daysFrom(from, to)) {
      const earlier = off.get(day);
      if (earlier !== undefined) throw calendarProblem('notice-holidays-overlap', { day, one: earlier, other: name });
      off.set(day, name);
    }
  for (const day of [...off.keys(), ...read.flatMap(({ makeUp = [] }) => makeUp)])
    if (day < `${year - 1}-12-01` || day > `${year + 1}-01-31`)
      throw calendarProblem('notice-day-far-off', { day, year });
  const worked = read.flatMap(({ makeUp = [] }) => makeUp);
  for (const day of worked) {
    if (off.has(day)) throw calendarProblem('notice-off-and-worked', { day });
    if (!isWeekend(day)) throw calendarProblem('notice-make-up-on-weekday', { day });
  }
}

/** Holidays of the year without a word; one that is named although a day that the law gives is not among its days is refused. */
export function missingIn(read: readonly AnnouncedHoliday[], year: number): string[] {
  const missing = holidaysOfYear.filter((holiday) => !read.some(({ name }) => name.includes(holiday)));
  if (missing.length > 0 || year < 2025) return missing;
  const off = new Set(read.flatMap(({ from, to }) => daysFrom(from, to)));
  for (const [day, name] of statutoryDays(year))
    if (!off.has(day)) throw calendarProblem('notice-forgets-statutory-day', { day, name });
  return missing;
}
