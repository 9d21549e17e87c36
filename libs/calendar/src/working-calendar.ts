import { dayAfter, type IsoDay } from '@ipharbor/platform/kernel';
import type { Notice } from './announced-notices';
import { calendarProblem } from './calendar.problems';
import { statutoryDays } from './statutory-days';

export interface CalendarDay {
  readonly date: IsoDay;
  readonly working: boolean;
  /** The holiday, or the one that a day of rest is worked for; null on ordinary days. */
  readonly name: string | null;
  /** Title of the notice that says so. */
  readonly notice: string | null;
  /** The year is not announced: days off may be added or worked instead. */
  readonly provisional: boolean;
}

/** Statutory days are computed for this century only. */
const end = '2099-12-31';

/** What is known: the days that notices name, and the years that they settle. */
interface Book {
  readonly version: number;
  readonly coverageStart: IsoDay;
  readonly coverageEnd: IsoDay;
  readonly announced: ReadonlyMap<IsoDay, CalendarDay>;
}

/**
 * 工作日历: which days are worked in China. Announced years exactly, later ones provisionally. One that is made here never
 * changes; the one that is injected follows what administrators adopt, within five seconds (see `CalendarBook`).
 */
export class WorkingCalendar {
  private book: Book;
  private readonly statutory = new Map<number, ReadonlyMap<IsoDay, string>>();

  /**
   * `notices` oldest first: what a later one says about a day replaces what an earlier one said, and what a city adds
   * replaces both. `version`: how many notices were adopted here beyond the shipped ones.
   */
  constructor(notices: readonly Notice[], localDays: readonly Notice[] = [], version = 0) {
    const years = notices.flatMap(({ year }) => year ?? []);
    this.book = {
      version,
      coverageStart: `${Math.min(...years)}-01-01`,
      coverageEnd: `${Math.max(...years)}-12-31`,
      announced: new Map([...notices, ...localDays].flatMap(daysOf).map((day) => [day.date, day])),
    };
  }

  get version(): number {
    return this.book.version;
  }

  get coverageStart(): IsoDay {
    return this.book.coverageStart;
  }

  /** The last day that a notice settles. */
  get coverageEnd(): IsoDay {
    return this.book.coverageEnd;
  }

  /** Knows from now on what the other one knows. */
  follow(other: WorkingCalendar): void {
    this.book = other.book;
  }

  /** Throws `year-without-data` (422) before the first announced year and after this century. */
  dayOf(date: IsoDay): CalendarDay {
    this.mustReach(date);
    const provisional = this.isProvisional(date);
    const announced = this.book.announced.get(date);
    if (announced) return provisional ? { ...announced, provisional } : announced;
    const name = provisional ? (this.statutoryOf(Number(date.slice(0, 4))).get(date) ?? null) : null;
    return { date, working: name === null && !isWeekend(date), name, notice: null, provisional };
  }

  isWorkingDay(date: IsoDay): boolean {
    return this.dayOf(date).working;
  }

  isProvisional(date: IsoDay): boolean {
    return date > this.coverageEnd;
  }

  private mustReach(day: IsoDay): void {
    if (day < this.coverageStart || day > end)
      throw calendarProblem('year-without-data', { day, from: this.coverageStart, to: end });
  }

  private statutoryOf(year: number): ReadonlyMap<IsoDay, string> {
    const days = this.statutory.get(year) ?? statutoryDays(year);
    this.statutory.set(year, days);
    return days;
  }
}

function daysOf({ title, holidays }: Notice): CalendarDay[] {
  return holidays.flatMap(({ name, from, to, makeUp = [], isWorked = false }) => {
    const day = (date: IsoDay, working: boolean) => ({ date, working, name, notice: title, provisional: false });
    return [...daysFrom(from, to).map((date) => day(date, isWorked)), ...makeUp.map((date) => day(date, true))];
  });
}

/** Every day from `from` to `to`, both included. */
export function daysFrom(from: IsoDay, to: IsoDay): IsoDay[] {
  const days: IsoDay[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
}

export function isWeekend(day: IsoDay): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}
