import { Injectable } from '@nestjs/common';
import { CalendarBook, CalendarNotice, calendarNoticeAdopted } from '@ipharbor/calendar';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock, system, type IsoDay } from '@ipharbor/platform/kernel';
import { defineJob, Reader, type SubjectsPayload, type Tx } from '@ipharbor/platform/persistence';
import { WorkItem } from '../work-item/work-item.entity';
import { workItemDueMoved } from './clock.events';
import { Clocks } from './clocks';
import { WorkItemClock } from './work-item-clock.entity';

/** Clocks of one unit of work. */
const batch = 500;
/** Units of work that began before the adoption have ended by then, and what they opened is looked at as well. */
const againAfterSeconds = 60;

interface Place {
  readonly consultedTo: IsoDay;
  readonly id: string;
}

export const followNotice = defineJob<SubjectsPayload>('follow-ups.follow-notice', {
  words: { zh: { name: '按新的放假安排找出受影响的期限' }, en: { name: 'Find deadlines that a new notice moves' } },
  on: calendarNoticeAdopted,
});
export const moveDeadlines = defineJob<{ noticeId: string; after: Place | null }>('follow-ups.move-deadlines', {
  words: { zh: { name: '按新的放假安排重算期限' }, en: { name: 'Recompute deadlines after a new notice' } },
  attempts: 8,
  backoffSeconds: 5,
});

/** An adopted notice: the running clocks that asked the calendar about its days are computed anew, in batches. */
@Injectable()
export class FollowNotice implements JobHandler<typeof followNotice> {
  readonly job = followNotice;

  constructor(private readonly clock: Clock) {}

  async handle({ subjectIds }: SubjectsPayload, { transact }: JobContext): Promise<void> {
    const again = new Date(this.clock.now().getTime() + againAfterSeconds * 1000);
    await transact(async (tx) => {
      for (const noticeId of subjectIds) {
        await tx.enqueue(moveDeadlines, { noticeId, after: null });
        await tx.enqueue(moveDeadlines, { noticeId, after: null }, { runAt: again });
      }
    });
  }
}

@Injectable()
export class MoveDeadlines implements JobHandler<typeof moveDeadlines> {
  readonly job = moveDeadlines;

  constructor(
    private readonly reader: Reader,
    private readonly book: CalendarBook,
    private readonly clocks: Clocks,
  ) {}

  async handle(
    { noticeId, after }: { noticeId: string; after: Place | null },
    { transact }: JobContext,
  ): Promise<void> {
    await transact(async (tx) => {
      const notice = await tx.find(CalendarNotice, noticeId);
      if (!notice?.changedFrom || !notice.changedTo) return;
      const calendar = await this.book.refresh();
      const asked = await this.asked(notice.changedFrom, notice.changedTo, after);
      await this.move(tx, notice, calendar.version, [...new Set(asked.map(({ workItemId }) => workItemId))]);
      const last = asked.at(-1);
      if (!last || asked.length < batch) return;
      await tx.enqueue(moveDeadlines, { noticeId, after: { consultedTo: last.consultedTo, id: last.id } });
    });
  }

  /** Running clocks that were computed with days of that time, by an index: nothing else is looked at. */
  private asked(from: IsoDay, to: IsoDay, after: Place | null): Promise<(Place & { workItemId: string })[]> {
    const query = this.reader
      .from(WorkItemClock, 'clock')
      .select(['clock.id AS id', 'clock.workItemId AS workItemId', 'clock.consultedTo AS consultedTo'])
      .where('clock.endedOn IS NULL AND clock.consultedTo >= :from', { from: after?.consultedTo ?? from })
      .andWhere('(clock.n < 0 OR clock.triggerOn <= :to)', { to })
      .orderBy('clock.consultedTo')
      .addOrderBy('clock.id')
      .limit(batch);
    if (after) query.andWhere('(clock.consultedTo > :at OR clock.id > :id)', { at: after.consultedTo, id: after.id });
    return query.getRawMany();
  }

  private async move(tx: Tx, notice: CalendarNotice, calendarVersion: number, ids: readonly string[]): Promise<void> {
    const stale = await this.clocks.staleOf(tx, ids);
    const before = new Map<string, IsoDay>();
    const moved: WorkItem[] = [];
    for (const item of await tx.lock(WorkItem, stale)) {
      before.set(item.id, item.dueOn);
      if (!(await this.clocks.recompute(tx, item))) continue;
      await tx.update(item);
      moved.push(item);
    }
    const { id: noticeId, title } = notice;
    await tx.publishMany(system, workItemDueMoved, moved, (at) => {
      const { id, dueOn: dueAfter } = moved[at];
      return { because: title, noticeId, calendarVersion, dueBefore: before.get(id), dueAfter };
    });
  }
}
