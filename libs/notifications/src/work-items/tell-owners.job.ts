import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import {
  WorkItem,
  workItemAssigned,
  workItemDueMoved,
  workItemEscalated,
  workItemOpened,
  workItemUrged,
} from '@ipharbor/follow-ups';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { defineJob, EventRow, padded, Reader, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { Notifications } from '../message/notifications';
import { itemAssigned, itemEscalated, itemMoved, itemUrged } from './work-item.kinds';

export const tellOwners = defineJob<SubjectsPayload>('notifications.tell-owners', {
  words: { zh: { name: '告知承办人待办变化' }, en: { name: 'Tell owners about their items' } },
  on: [workItemOpened, workItemAssigned, workItemUrged, workItemDueMoved, workItemEscalated],
});

const kindOn: Readonly<Record<string, string>> = {
  [workItemOpened.name]: itemAssigned,
  [workItemAssigned.name]: itemAssigned,
  [workItemUrged.name]: itemUrged,
  [workItemDueMoved.name]: itemMoved,
  [workItemEscalated.name]: itemEscalated,
};

/** Tells the owner of a work item, of a unit's its head, what became of it; of an escalation, whom it reached. */
@Injectable()
export class TellOwners implements JobHandler<typeof tellOwners> {
  readonly job = tellOwners;

  constructor(
    private readonly notifications: Notifications,
    private readonly people: People,
    private readonly reader: Reader,
  ) {}

  async handle({ event, subjectIds }: SubjectsPayload, { transact }: JobContext): Promise<void> {
    await transact(async (tx) => {
      const items = (await tx.findMany(WorkItem, subjectIds)).filter((item) => item.isRunning);
      const told = event === workItemEscalated.name ? await this.reached(subjectIds) : await this.owners(items, event);
      await this.notifications.sendMany(
        tx,
        items.flatMap(({ id, title, dueOn: due, regionCode }) => {
          const to = told.get(id);
          const subject = { type: 'work_item', id };
          return to ? [{ kind: kindOn[event], to: [to], subject, values: { title, due }, regionCode }] : [];
        }),
      );
    });
  }

  /** By item. Nobody is told of what they have just given themselves. */
  private async owners(items: readonly WorkItem[], event: string): Promise<Map<string, string>> {
    const heads = new Map<string, string | null>();
    const owners = new Map<string, string>();
    for (const { id, ownerAccountId, ownerUnitId, raisedById } of items) {
      if (ownerAccountId === null && ownerUnitId !== null && !heads.has(ownerUnitId))
        heads.set(ownerUnitId, await this.people.headOf(ownerUnitId));
      const owner = ownerAccountId ?? heads.get(ownerUnitId ?? '') ?? null;
      if (owner !== null && (event !== workItemOpened.name || owner !== raisedById)) owners.set(id, owner);
    }
    return owners;
  }

  /** Whom the last escalation of each item reached; its owner hears of what is due every morning. */
  private async reached(itemIds: readonly string[]): Promise<Map<string, string>> {
    const events = await this.reader
      .from(EventRow, 'event')
      .where(`event.subjectType = 'work_item' AND event.subjectId IN (:...ids)`, { ids: padded(itemIds) })
      .andWhere('event.action = :action', { action: workItemEscalated.name })
      .orderBy('event.seq')
      .getMany();
    const reached = new Map<string, string>();
    for (const { subjectId, payload } of events)
      if (payload?.to !== 'owner' && typeof payload?.accountId === 'string') reached.set(subjectId, payload.accountId);
      else reached.delete(subjectId);
    return reached;
  }
}
