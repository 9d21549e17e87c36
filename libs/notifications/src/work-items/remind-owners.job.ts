import { Injectable } from '@nestjs/common';
import { WorkingCalendar } from '@ipharbor/calendar';
import { WorkItem } from '@ipharbor/follow-ups';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock, dayAfter } from '@ipharbor/platform/kernel';
import { defineJob, Reader } from '@ipharbor/platform/persistence';
import { Notifications } from '../message/notifications';
import { itemsOfToday } from './work-item.kinds';

interface OwnerPage {
  /** Owners up to this one were told. */
  readonly after?: string;
}

export const remindOwners = defineJob<OwnerPage>('notifications.remind-owners', {
  words: { zh: { name: '提醒承办人' }, en: { name: 'Remind owners' } },
});

const ownersPerRun = 2000;
const soonDays = 3;

/** On the morning of a working day, one message to each owner of what is overdue or due soon, however many items. */
@Injectable()
export class RemindOwners implements JobHandler<typeof remindOwners> {
  readonly job = remindOwners;

  constructor(
    private readonly reader: Reader,
    private readonly notifications: Notifications,
    private readonly calendar: WorkingCalendar,
    private readonly clock: Clock,
  ) {}

  async handle({ after = '' }: OwnerPage, { transact }: JobContext): Promise<void> {
    const today = this.clock.today();
    if (!this.calendar.isWorkingDay(today)) return;
    const owners = await this.owners(today, after);
    await transact(async (tx) => {
      await this.notifications.sendMany(
        tx,
        owners.map(({ owner, overdue, today: dueToday, soon }) => ({
          kind: itemsOfToday,
          to: [owner],
          subject: { type: 'account', id: owner },
          values: { day: today, overdue: Number(overdue), today: Number(dueToday), soon: Number(soon) },
        })),
      );
      if (owners.length === ownersPerRun) await tx.enqueue(remindOwners, { after: owners[owners.length - 1].owner });
    });
  }

  private owners(today: string, after: string): Promise<OwnerDue[]> {
    const until = dayAfter(today, soonDays);
    return this.reader
      .from(WorkItem, 'item')
      .where(`item.status = 'open' AND item.dueOn <= :until AND item.ownerAccountId > :after`, { until, after })
      .select('item.ownerAccountId', 'owner')
      .addSelect('SUM(CASE WHEN item.dueOn < :today THEN 1 ELSE 0 END)', 'overdue')
      .addSelect('SUM(CASE WHEN item.dueOn = :today THEN 1 ELSE 0 END)', 'today')
      .addSelect('SUM(CASE WHEN item.dueOn > :today THEN 1 ELSE 0 END)', 'soon')
      .setParameter('today', today)
      .groupBy('item.ownerAccountId')
      .orderBy('item.ownerAccountId')
      .limit(ownersPerRun)
      .getRawMany<OwnerDue>();
  }
}

interface OwnerDue {
  readonly owner: string;
  readonly overdue: number | string;
  readonly today: number | string;
  readonly soon: number | string;
}
