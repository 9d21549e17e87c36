import { dayAfter, type IsoDay } from '@ipharbor/platform/kernel';
import type { AnnouncedHoliday } from '../announced-notices';
import { calendarProblem } from '../calendar.problems';
import { daysFrom } from '../working-calendar';
import { DayReader } from './day-words';

const resting = /放假|补休|调休|公休|法定|休息|连休/;
const exchanged = /调整?[至到]/;
const counted = /(?:共|放假调休|放假)(\d{1,2})天/;

/** The last day off of a holiday as it is known so far: for a notice that lengthens it. */
export type LastDayOff = (name: string, before: IsoDay) => IsoDay | null;

/**
 * What the sentences about one holiday say: `10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`
 * Days of rest that are exchanged for others are worked. A sentence that contradicts another one, or the calendar, is
 * refused: see `notice-…` among the problems.
 */
export function readHoliday(name: string, text: string, year: number, lastDayOff: LastDayOff): AnnouncedHoliday[] {
  const reader = new DayReader(year);
  const off = new Set<IsoDay>();
  const worked = new Set<IsoDay>();
  const givenUp = new Set<IsoDay>();
  for (const sentence of text.split(/[。;]/)) {
    let span: readonly IsoDay[] = [];
    for (const clause of clausesOf(sentence)) {
      const named = reader.read(clause);
      const days = named.flatMap((each) => each.days);
      const until = /延长.*?假期至/.exec(clause);
      if (until && days.length > 0) span = lengthened(name, days[0], lastDayOff);
      else if (/起.{0,4}上班/.test(clause)) continue;
      else if (/上班/.test(clause)) days.forEach((day) => worked.add(day));
      else if (exchanged.test(clause)) {
        const at = clause.search(exchanged);
        named.filter((each) => each.at < at).forEach((each) => each.days.forEach((day) => givenUp.add(day)));
        span = named.filter((each) => each.at > at).flatMap((each) => each.days);
      } else if (resting.test(clause) && days.length > 0) span = days;
      span.forEach((day) => off.add(day));
      refuseWrongCount(name, clause, span, off);
    }
  }
  for (const day of givenUp) if (!off.has(day)) worked.add(day);
  for (const day of worked) if (off.has(day)) throw calendarProblem('notice-off-and-worked', { day });
  return runsOf(name, off, worked);
}

/** Commas part clauses, but not within brackets. */
const clausesOf = (sentence: string): string[] => sentence.split(/,(?![^()]*\))|\n/);

function lengthened(name: string, to: IsoDay, lastDayOff: LastDayOff): readonly IsoDay[] {
  const last = lastDayOff(name, to);
  return last === null ? [to] : daysFrom(dayAfter(last, 1), to);
}

function refuseWrongCount(name: string, clause: string, span: readonly IsoDay[], off: ReadonlySet<IsoDay>): void {
  const said = counted.exec(clause)?.[1];
  if (said === undefined || span.length === 0) return;
  if (Number(said) !== span.length && Number(said) !== off.size)
    throw calendarProblem('notice-wrong-count', { name, said, actual: span.length });
}

/** Days off in runs; the days worked instead belong to the first. */
function runsOf(name: string, off: ReadonlySet<IsoDay>, worked: ReadonlySet<IsoDay>): AnnouncedHoliday[] {
  const runs: { name: string; from: IsoDay; to: IsoDay; makeUp?: IsoDay[] }[] = [];
  for (const day of [...off].sort()) {
    const last = runs.at(-1);
    if (last && dayAfter(last.to, 1) === day) last.to = day;
    else runs.push({ name, from: day, to: day });
  }
  if (worked.size > 0 && runs.length === 0) throw calendarProblem('notice-without-days');
  if (worked.size > 0) runs[0].makeUp = [...worked].sort();
  return runs;
}
