import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, dayAfter, newId, type IsoDay } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { CalendarBook, calendarOf } from '../calendar-book';
import { calendarProblem } from '../calendar.problems';
import { daysFrom, WorkingCalendar } from '../working-calendar';
import { CalendarNotice } from './calendar-notice.entity';
import { calendarNoticeAdopted, calendarNoticeDiscarded, calendarNoticeProposed } from './calendar-notice.events';
import type { LocalDaysDto, ProposeNoticeDto } from './calendar-notice.dto';
import { changedDays } from './changed-days';
import { readContent } from './notice-file';
import { missingIn } from './notice-text';

/** Loading what the State Council announces, and what the city adds: read, shown, and only then part of the calendar. */
@Injectable()
export class CalendarNotices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly calendar: WorkingCalendar,
    private readonly book: CalendarBook,
    private readonly clock: Clock,
  ) {}

  /** @throws notice-… (422) when the text contradicts itself, the calendar or the law */
  propose(actor: Actor, { text, year, title, publishedOn, source }: ProposeNoticeDto): Promise<CalendarNotice> {
    const read = readContent(text, year, (name, before) => this.lastDayOff(name, before));
    return this.store(actor, {
      scope: 'national',
      ofYear: year,
      settledYear: read.year ?? null,
      title: title ?? read.title,
      publishedOn: read.publishedOn ?? publishedOn ?? this.clock.today(),
      source: source ?? read.source ?? null,
      content: { text, holidays: read.holidays },
    });
  }

  /** @throws local-days-off-calendar, local-day-past, calendar-range-backwards (422) */
  async proposeLocal(actor: Actor, { from, to, working, name, source }: LocalDaysDto): Promise<CalendarNotice> {
    if (from > to) throw calendarProblem('calendar-range-backwards', { from, to });
    if (from < this.clock.today()) throw calendarProblem('local-day-past', { day: from });
    const days = daysFrom(from, to);
    if (days.length > 31) throw calendarProblem('calendar-range-too-long', { days: days.length, limit: 31 });
    const calendar = await this.book.refresh();
    if (days.every((day) => calendar.isWorkingDay(day) === working))
      throw calendarProblem('local-days-off-calendar', { day: from, state: working ? '上班' : '放假' });
    return this.store(actor, {
      scope: 'local',
      ofYear: Number(from.slice(0, 4)),
      settledYear: null,
      title: name,
      publishedOn: this.clock.today(),
      source: source ?? null,
      content: { text: '', holidays: [{ name, from, to, ...(working ? { isWorked: true as const } : {}) }] },
    });
  }

  /** @throws notice-incomplete, notice-leaves-gap (422), illegal-transition (409) */
  adopt(actor: Actor, id: string): Promise<CalendarNotice> {
    return this.work.run(async (tx) => {
      const notice = await found(tx, id);
      const adopted = await this.book.adopted();
      const before = calendarOf(adopted);
      refuseGap(before, notice);
      const as = before.version + 1;
      const after = calendarOf([...adopted, Object.assign(new CalendarNotice(), notice, { adoptedAs: as })]);
      notice.adopt(as, changedDays(before, after, notice.ofYear), actor.accountId, this.clock.now());
      await tx.update(notice);
      const { title, changedFrom, changedTo } = notice;
      await tx.publish(actor, calendarNoticeAdopted, notice, { title, calendarVersion: as, changedFrom, changedTo });
      tx.effects.push(() => this.calendar.follow(after));
      return notice;
    });
  }

  discard(actor: Actor, id: string): Promise<CalendarNotice> {
    return this.work.run(async (tx) => {
      const notice = await found(tx, id);
      notice.discard();
      await tx.update(notice);
      await tx.publish(actor, calendarNoticeDiscarded, notice, { title: notice.title });
      return notice;
    });
  }

  private store(actor: Actor, read: Partial<CalendarNotice>): Promise<CalendarNotice> {
    const proposal = { id: newId(), proposedById: actor.accountId, proposedAt: this.clock.now(), ...read };
    return this.work.run(async (tx) => {
      const notice = await tx.insert(Object.assign(new CalendarNotice(), proposal));
      await tx.publish(actor, calendarNoticeProposed, notice, { title: notice.title, year: notice.ofYear });
      return notice;
    });
  }

  private lastDayOff(name: string, before: IsoDay): IsoDay | null {
    for (let day = dayAfter(before, -1); day > dayAfter(before, -30); day = dayAfter(day, -1)) {
      const known = this.calendar.dayOf(day);
      if (!known.working && known.name?.includes(name)) return day;
    }
    return null;
  }
}

async function found(tx: Tx, id: string): Promise<CalendarNotice> {
  const notice = await tx.find(CalendarNotice, id);
  if (notice === null) throw persistenceProblem('not-found');
  return notice;
}

/** A change of a year needs the year; a year follows the one before it. What a city adds may lie ahead. */
function refuseGap(calendar: WorkingCalendar, { scope, ofYear: year, settledYear, content }: CalendarNotice): void {
  if (scope === 'local') return;
  const [from, to] = [calendar.coverageStart, calendar.coverageEnd].map((day) => Number(day.slice(0, 4)));
  if (settledYear === null && year > to)
    throw calendarProblem('notice-incomplete', { year, missing: missingIn(content.holidays, year).join('、') });
  if (year < from || year > to + 1) throw calendarProblem('notice-leaves-gap', { year, from, to });
}
