import {
  addWorkingDays,
  countWorkingDays,
  lengthInWords,
  rollTo,
  termEnd,
  unannounced,
  type Deadline,
  type DeadlineStep,
  type DeadlineUnit,
  type Reached,
  type WorkingCalendar,
} from '@ipharbor/calendar';
import { dayAfter, daysBetween, type IsoDay } from '@ipharbor/platform/kernel';
import type { RuleTerm } from './clock-rules';

/** The clock stands from the day after `fromOn` up to and including `toOn`; null: it still stands. */
export interface Pause {
  readonly fromOn: IsoDay;
  readonly toOn: IsoDay | null;
}

export interface Extension {
  readonly n: number;
  readonly unit: DeadlineUnit;
}

export interface DueStep {
  readonly code: DeadlineStep['code'] | 'extended' | 'paused' | 'paused-too-late' | 'standing';
  readonly message: string;
}

export interface Due {
  readonly dueOn: IsoDay;
  /** Without pauses and extensions. */
  readonly originalDueOn: IsoDay;
  /** A day on the way is not announced yet. */
  readonly provisional: boolean;
  /** The last day that the calendar was asked about; a change of a later one moves nothing. Null: it was not asked. */
  readonly consultedTo: IsoDay | null;
  readonly steps: readonly DueStep[];
}

/**
 * The day on which something is due: a pure function of the term, the day it starts from, the calendar, the pauses and
 * the extensions, so that the same facts always answer the same day.
 *
 * Extensions of the term's own unit lengthen the term (4 months and 2 more are 6 months from the trigger); others are
 * added to its end. Then each pause that ended moves the end by its length, working days for a term of working days, else
 * calendar days; a pause that began after the due day moves nothing, and no pause leaves a due day before its own end.
 */
export function dueOf(
  term: RuleTerm,
  triggerOn: IsoDay,
  calendar: WorkingCalendar,
  pauses: readonly Pause[] = [],
  extensions: readonly Extension[] = [],
): Due {
  const original = lastDay(calendar, term, termEnd(calendar, triggerOn, term.n, term.unit));
  const extended = withExtensions(calendar, term, triggerOn, extensions);
  const paused = [...pauses]
    .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
    .reduce((end, pause) => withPause(calendar, term, end, pause), lastDay(calendar, term, extended));
  const { due, provisional, steps } = paused;
  return {
    dueOn: due,
    originalDueOn: original.due,
    provisional,
    consultedTo: asks(term, extensions) ? latest(triggerOn, original.end, original.due, paused.end, due) : null,
    steps: provisional ? [...steps, unannounced(calendar)] : steps,
  };
}

/** The end of a term, and the day that it moves to. */
interface LastDay {
  readonly end: IsoDay;
  readonly due: IsoDay;
  readonly provisional: boolean;
  readonly steps: readonly DueStep[];
}

interface Ended extends Omit<Deadline, 'steps'> {
  readonly steps: readonly DueStep[];
}

function lastDay(calendar: WorkingCalendar, { roll }: RuleTerm, ended: Ended): LastDay {
  const rolled = rollTo(calendar, ended.date, roll);
  return {
    end: ended.date,
    due: rolled.date,
    provisional: ended.provisional || rolled.provisional,
    steps: [...ended.steps, ...rolled.steps],
  };
}

function withExtensions(
  calendar: WorkingCalendar,
  { n, unit }: RuleTerm,
  triggerOn: IsoDay,
  extensions: readonly Extension[],
): Ended {
  const longer = extensions.filter((extension) => extension.unit === unit).reduce((sum, more) => sum + more.n, 0);
  const base: Ended = termEnd(calendar, triggerOn, n + longer, unit);
  const lengthened = { code: 'extended' as const, message: `其中延长 ${lengthInWords(longer, unit)}` };
  const start: Ended = longer > 0 ? { ...base, steps: [...base.steps, lengthened] } : base;
  return extensions
    .filter((extension) => extension.unit !== unit)
    .reduce<Ended>((ended, more) => {
      const { date, provisional } = termEnd(calendar, ended.date, more.n, more.unit);
      const step = { code: 'extended' as const, message: `延长 ${lengthInWords(more.n, more.unit)}，为 ${date}` };
      return { date, provisional: ended.provisional || provisional, steps: [...ended.steps, step] };
    }, start);
}

function withPause(calendar: WorkingCalendar, term: RuleTerm, last: LastDay, { fromOn, toOn }: Pause): LastDay {
  const said = (code: DueStep['code'], message: string): LastDay => ({
    ...last,
    steps: [...last.steps, { code, message }],
  });
  if (toOn === null) return said('standing', `${fromOn} 起中止计时，至今未恢复`);
  if (fromOn > last.due) return said('paused-too-late', `${fromOn} 中止时已过期限 ${last.due}，期限不变`);
  const isWorked = term.unit === 'working-day';
  const length = isWorked ? countWorkingDays(calendar, fromOn, toOn) : daysBetween(fromOn, toOn);
  // a term that had ended on a day of rest, and waited for the next working day, ends with the pause
  const moved = fromOn > last.end ? { date: toOn, provisional: false } : later(calendar, last.end, length, isWorked);
  const ended = lastDay(calendar, term, { ...moved, steps: [] });
  const back = resumedOn(calendar, term, toOn);
  const due = ended.due < back ? back : ended.due;
  const message = `${fromOn} 至 ${toOn} 中止，${lengthInWords(length, isWorked ? 'working-day' : 'day')}不计入，为 ${due}`;
  return {
    end: ended.due < back ? due : ended.end,
    due,
    provisional: last.provisional || ended.provisional || (isWorked && calendar.isProvisional(toOn)),
    steps: [...last.steps, { code: 'paused', message }, ...ended.steps],
  };
}

const later = (calendar: WorkingCalendar, end: IsoDay, length: number, isWorked: boolean): Reached =>
  isWorked ? addWorkingDays(calendar, end, length) : { date: dayAfter(end, length), provisional: false };

/** A clock that stood on its last day ends when it goes again, on a day that is worked where the term asks for one. */
const resumedOn = (calendar: WorkingCalendar, { unit, roll }: RuleTerm, toOn: IsoDay): IsoDay =>
  unit === 'working-day' || roll !== 'none' ? rollTo(calendar, toOn, 'next').date : toOn;

const asks = ({ unit, roll }: RuleTerm, extensions: readonly Extension[]): boolean =>
  unit === 'working-day' || roll !== 'none' || extensions.some((extension) => extension.unit === 'working-day');

const latest = (...days: IsoDay[]): IsoDay => days.reduce((a, b) => (a < b ? b : a));
