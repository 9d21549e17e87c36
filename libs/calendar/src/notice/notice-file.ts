import { isDay, type IsoDay } from '@ipharbor/platform/kernel';
import type { AnnouncedHoliday } from '../announced-notices';
import { calendarProblem } from '../calendar.problems';
import { daysFrom } from '../working-calendar';
import { checkedNotice, readNotice, type ReadNotice } from './notice-text';
import type { LastDayOff } from './holiday-sentences';

interface Day {
  readonly name: string;
  readonly date: IsoDay;
  readonly isOffDay: boolean;
}

/** What was pasted or chosen: the words of a notice, or a file of days (ours, or that of the project holiday-cn). */
export function readContent(content: string, year: number, lastDayOff: LastDayOff): ReadNotice {
  if (!/^\s*[[{]/.test(content)) return readNotice(content, year, lastDayOff);
  const file = [parsed(content)].flat().find((each) => isOf(each, year));
  if (!file) throw calendarProblem('notice-file-unreadable');
  const holidays = isHolidays(file.holidays) ? file.holidays : runsOf(daysOf(file.days));
  const title = typeof file.title === 'string' ? file.title : `${year}年放假安排`;
  const publishedOn = isDay(file.publishedOn) ? file.publishedOn : null;
  const source = typeof file.source === 'string' ? file.source : firstText(file.papers);
  return { ...checkedNotice(holidays, year), title, publishedOn, ...(source === undefined ? {} : { source }) };
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw calendarProblem('notice-file-unreadable');
  }
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isOf = (value: unknown, year: number): value is Fields => isFields(value) && value.year === year;
const firstText = (value: unknown): string | undefined =>
  Array.isArray(value) && typeof value[0] === 'string' ? value[0] : undefined;

const isHolidays = (value: unknown): value is AnnouncedHoliday[] =>
  Array.isArray(value) &&
  value.every(
    (each) =>
      isFields(each) &&
      typeof each.name === 'string' &&
      isDay(each.from) &&
      isDay(each.to) &&
      each.from <= each.to &&
      (each.makeUp === undefined || (Array.isArray(each.makeUp) && each.makeUp.every(isDay))),
  );

function daysOf(value: unknown): Day[] {
  const isDays = (days: unknown): days is Day[] =>
    Array.isArray(days) &&
    days.every(
      (each) =>
        isFields(each) && typeof each.name === 'string' && isDay(each.date) && typeof each.isOffDay === 'boolean',
    );
  if (!isDays(value)) throw calendarProblem('notice-file-unreadable');
  return value;
}

function runsOf(days: readonly Day[]): AnnouncedHoliday[] {
  const runs: { name: string; from: IsoDay; to: IsoDay; makeUp?: IsoDay[] }[] = [];
  const sorted = [...days].sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const { name, date } of sorted.filter(({ isOffDay }) => isOffDay)) {
    const last = runs.at(-1);
    if (last?.name === name && daysFrom(last.to, date).length === 2) last.to = date;
    else runs.push({ name, from: date, to: date });
  }
  for (const { name, date } of sorted.filter(({ isOffDay }) => !isOffDay)) {
    const run = runs.find((each) => each.name === name) ?? runs.at(0);
    if (!run) throw calendarProblem('notice-without-days');
    run.makeUp = [...(run.makeUp ?? []), date];
  }
  return runs;
}
