import { dayAfter, isDay, monthsAfter, type IsoDay } from '@ipharbor/platform/kernel';
import { calendarProblem } from './calendar.problems';
import { isWeekend, type WorkingCalendar } from './working-calendar';
import { addWorkingDays, type Reached } from './working-days';

export const deadlineUnits = ['working-day', 'day', 'month', 'year'] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];
export const rolls = ['none', 'next', 'previous'] as const;
export type Roll = (typeof rolls)[number];

export interface Term {
  readonly from: IsoDay;
  /** How many units; negative ones lie before `from`. */
  readonly n: number;
  readonly unit: DeadlineUnit;
  /** Where the term goes when its last day is not worked. */
  readonly roll: Roll;
}

export const stepCodes = [
  'start-day-not-counted',
  'term-added',
  'month-end',
  'make-up-day',
  'rolled',
  'provisional',
] as const;

/** One reason why the deadline is this day, as a sentence for a person. */
export interface DeadlineStep {
  readonly code: (typeof stepCodes)[number];
  readonly message: string;
}

export interface Deadline extends Reached {
  readonly steps: readonly DeadlineStep[];
}

/**
 * The last day of a term. The day it starts from is not counted; months and years end on the corresponding day, or on the
 * last day of a shorter month; a last day that is not worked moves to the next working day (专利法实施细则 第五条, as in
 * force from 2024-01-20; 民法典 第二百零一至二百零三条). A make-up day is worked: a term that ends on it stays.
 * Throws `year-without-data` (422) where the calendar must be asked and does not reach.
 */
export function deadline(calendar: WorkingCalendar, { from, n, unit, roll }: Term): Deadline {
  const ended = termEnd(calendar, from, n, unit);
  const rolled = rollTo(calendar, ended.date, roll);
  const provisional = ended.provisional || rolled.provisional;
  const steps = [...ended.steps, ...rolled.steps, ...(provisional ? [unannounced(calendar)] : [])];
  return { date: rolled.date, provisional, steps };
}

/** What a person is told where the term passes days that are not announced yet. */
export const unannounced = (calendar: WorkingCalendar): DeadlineStep => ({
  code: 'provisional',
  message: `${calendar.coverageEnd} 以后的放假安排尚未导入，仅按周末和法定节假日推算，结果为暂定`,
});

const units: Record<DeadlineUnit, string> = { 'working-day': '个工作日', day: '日', month: '个月', year: '年' };

/** `15 个工作日`: a length of time as people write it. */
export const lengthInWords = (n: number, unit: DeadlineUnit): string => `${n} ${units[unit]}`;

/** The day on which a term ends before it is moved off days of rest. */
export function termEnd(calendar: WorkingCalendar, from: IsoDay, n: number, unit: DeadlineUnit): Deadline {
  const { date, provisional } = endOf(calendar, from, n, unit);
  const steps: DeadlineStep[] = [
    { code: 'start-day-not-counted', message: `起算日 ${from} 不计入` },
    { code: 'term-added', message: `${n < 0 ? '往前' : '往后'} ${lengthInWords(Math.abs(n), unit)}，为 ${date}` },
  ];
  if (isClamped(from, date, unit))
    steps.push({ code: 'month-end', message: `该月没有 ${Number(from.slice(8))} 日，以月末 ${date} 为届满日` });
  return { date, provisional, steps };
}

function endOf(calendar: WorkingCalendar, from: IsoDay, n: number, unit: DeadlineUnit): Reached {
  if (unit === 'working-day') return addWorkingDays(calendar, from, n);
  const date = unit === 'day' ? dayAfter(from, n) : monthsAfter(from, unit === 'year' ? 12 * n : n);
  if (!isDay(date)) throw calendarProblem('day-out-of-reach', { from, n, unit: units[unit] });
  return { date, provisional: false };
}

const isClamped = (from: IsoDay, to: IsoDay, unit: DeadlineUnit): boolean =>
  (unit === 'month' || unit === 'year') && from.slice(8) !== to.slice(8);

/** Where a last day goes that is not worked; a make-up day is worked, so that it stays. */
export function rollTo(calendar: WorkingCalendar, date: IsoDay, roll: Roll): Deadline {
  if (roll === 'none') return { date, provisional: false, steps: [] };
  const last = calendar.dayOf(date);
  if (last.working) return { date, provisional: last.provisional, steps: isWeekend(date) ? [stays(date)] : [] };
  const reached = addWorkingDays(calendar, date, roll === 'next' ? 1 : -1);
  const message = `${date} 是${last.name ?? '周末'}，${roll === 'next' ? '顺延' : '提前'}至工作日 ${reached.date}`;
  return { ...reached, provisional: last.provisional || reached.provisional, steps: [{ code: 'rolled', message }] };
}

const stays = (date: IsoDay): DeadlineStep => ({
  code: 'make-up-day',
  message: `${date} 虽是周末，但为调休上班日，不移动`,
});
