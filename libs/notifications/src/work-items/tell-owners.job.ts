import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import { WorkItem, workItemAssigned, workItemOpened, workItemUrged } from '@ipharbor/follow-ups';
import type { BatchJobHandler, Delivery, JobContext } from '@ipharbor/platform/jobs';
import { defineJob, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { Notifications, type Notice } from '../message/notifications';
import { itemAssigned, itemUrged } from './work-item.kinds';

export const tellOwners = defineJob<SubjectsPayload>('notifications.tell-owners', {
  words: { zh: { name: '告知承办人待办变化' }, en: { name: 'Tell owners about their items' } },
  on: [workItemOpened, workItemAssigned, workItemUrged],
});

/** Tells the owner of a work item that it is theirs now, or that somebody urges it; of a unit's, its head. */
@Injectable()
export class TellOwners implements BatchJobHandler<typeof tellOwners> {
  readonly job = tellOwners;

  constructor(
    private readonly notifications: Notifications,
    private readonly people: People,
  ) {}

  async handleMany(
    deliveries: readonly Delivery<SubjectsPayload>[],
    { transact }: Pick<JobContext, 'transact'>,
  ): Promise<void> {
    await transact(async (tx) => {
      const items = await tx.findMany(
        WorkItem,
        deliveries.flatMap(({ payload }) => payload.subjectIds),
      );
      const byId = new Map(items.map((item) => [item.id, item]));
      const notices: Notice[] = [];
      for (const { payload } of deliveries)
        for (const id of payload.subjectIds) {
          const item = byId.get(id);
          const to = item?.isRunning ? await this.ownerOf(item, payload.event) : null;
          if (item && to) notices.push(noticeOf(item, payload.event, to));
        }
      await this.notifications.sendMany(tx, notices);
    });
  }

  /** Nobody is told of what they have just given themselves. */
  private async ownerOf(item: WorkItem, event: string): Promise<string | null> {
    const { ownerAccountId, ownerUnitId, raisedById } = item;
    const owner = ownerAccountId ?? (ownerUnitId && (await this.people.headOf(ownerUnitId)));
    return event === workItemOpened.name && owner === raisedById ? null : owner;
  }
}

const noticeOf = (item: WorkItem, event: string, to: string): Notice => ({
  kind: event === workItemUrged.name ? itemUrged : itemAssigned,
  to: [to],
  subject: { type: 'work_item', id: item.id },
  values: { title: item.title, due: item.dueOn },
  regionCode: item.regionCode,
});
