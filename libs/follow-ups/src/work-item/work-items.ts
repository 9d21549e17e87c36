import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId, type Principal, type SubjectRef } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { followUpsProblem } from '../follow-ups.problems';
import { WorkItem, type Promised } from './work-item.entity';
import {
  workItemAssigned,
  workItemCancelled,
  workItemCompleted,
  workItemOpened,
  workItemUrged,
} from './work-item.events';
import { isKnownKind } from './work-item-kinds';
import { WorkItemPolicy } from './work-item.policy';

/** Promises: opened by other contexts in the unit of work that makes them, ended by people. */
@Injectable()
export class WorkItems {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: WorkItemPolicy,
    private readonly clock: Clock,
  ) {}

  /** Opens a promise, or answers the one already opened under the same key. */
  async open(tx: Tx, actor: Principal, promised: Omit<Promised, 'id'> & { readonly id?: string }): Promise<WorkItem> {
    if (!isKnownKind(promised.kind)) throw new Error(`work item kind '${promised.kind}' is not declared`);
    if (promised.key) {
      const [earlier] = await tx.findBy(WorkItem, { dedupeKey: promised.key });
      if (earlier) return earlier;
    }
    const item = WorkItem.open({ id: newId(), ...promised }, actor.accountId, this.clock.now());
    await tx.insert(item);
    await tx.publish(actor, workItemOpened, item, { kind: item.kind, title: item.title, dueOn: item.dueOn });
    return item;
  }

  /** Completes the open promises of one kind about a subject: what was promised has just been done elsewhere. */
  async fulfil(tx: Tx, actor: Principal, subject: SubjectRef, kind: string, outcome: string): Promise<void> {
    const open = { subjectType: subject.type, subjectId: subject.id, kind, status: 'open' as const };
    for (const item of await tx.findBy(WorkItem, open)) {
      item.complete(actor.accountId, outcome, this.clock.now());
      await tx.update(item);
      await tx.publish(actor, workItemCompleted, item, { outcome: item.outcome });
    }
  }

  /** Ends every open promise about a subject whose reason is gone. */
  async cancelOf(tx: Tx, actor: Principal, subject: SubjectRef, reason: string): Promise<number> {
    const items = await tx.findBy(WorkItem, { subjectType: subject.type, subjectId: subject.id, status: 'open' });
    for (const item of items) {
      item.cancel(actor.accountId, reason, this.clock.now());
      await tx.update(item);
      await tx.publish(actor, workItemCancelled, item, { reason });
    }
    return items.length;
  }

  complete(actor: Actor, id: string, outcome: string): Promise<WorkItem> {
    return this.work.run(async (tx) => {
      const item = await tx.get(WorkItem, id, this.policy, actor);
      if (!item.isOwnedBy(actor.accountId, actor.post?.unitId)) throw followUpsProblem('not-yours-to-complete');
      item.complete(actor.accountId, outcome, this.clock.now());
      await tx.update(item);
      await tx.publish(actor, workItemCompleted, item, { outcome: item.outcome });
      return item;
    });
  }

  /** Gives it to another person or unit; its due date stays. */
  assign(actor: Actor, id: string, owner: { accountId?: string; unitId?: string }): Promise<WorkItem> {
    return this.work.run(async (tx) => {
      const item = await tx.get(WorkItem, id, this.policy, actor);
      item.assignTo(owner);
      await tx.update(item);
      await tx.publish(actor, workItemAssigned, item);
      return item;
    });
  }

  urge(actor: Actor, id: string, words: string | undefined): Promise<WorkItem> {
    return this.work.run(async (tx) => {
      const item = await tx.get(WorkItem, id, this.policy, actor);
      item.urge(this.clock.today());
      await tx.update(item);
      await tx.publish(actor, workItemUrged, item, { words: words ?? null });
      return item;
    });
  }
}
