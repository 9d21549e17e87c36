import { Injectable } from '@nestjs/common';
import { Clock, type Principal } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { Clocks } from '../clock/clocks';
import { WorkItemHold } from '../clock/work-item-hold.entity';
import { followUpsProblem } from '../follow-ups.problems';
import { WorkItem } from './work-item.entity';
import { workItemCancelled, workItemCompleted } from './work-item.events';

/** How a work item ends, whoever ends it. */
@Injectable()
export class WorkItemEnds {
  constructor(
    private readonly clocks: Clocks,
    private readonly clock: Clock,
  ) {}

  /** A whole ends after its parts. @throws evidence-required (422), open-parts, illegal-transition (409) */
  async complete(
    tx: Tx,
    actor: Principal,
    item: WorkItem,
    outcome: string,
    payload: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const parts = await this.openParts(tx, item);
    if (parts.length > 0) throw followUpsProblem('open-parts', { count: parts.length });
    const today = this.clock.today();
    const [hold] = await tx.findBy(WorkItemHold, { workItemId: item.id, toOn: null });
    item.complete(actor.accountId, outcome, this.clock.now(), today, hold?.fromOn ?? today);
    await this.clocks.end(tx, actor, item);
    await tx.update(item);
    await tx.publish(actor, workItemCompleted, item, { ...payload, outcome: item.outcome });
  }

  /** Its parts have lost their reason with it. */
  async cancel(tx: Tx, actor: Principal, item: WorkItem, reason: string): Promise<void> {
    for (const part of await this.openParts(tx, item)) await this.cancel(tx, actor, part, reason);
    item.cancel(actor.accountId, reason, this.clock.now(), this.clock.today());
    await this.clocks.end(tx, actor, item);
    await tx.update(item);
    await tx.publish(actor, workItemCancelled, item, { reason });
  }

  private async openParts(tx: Tx, { id: parentId }: WorkItem): Promise<WorkItem[]> {
    const open = await tx.findBy(WorkItem, { parentId, status: 'open' });
    return [...open, ...(await tx.findBy(WorkItem, { parentId, status: 'held' }))];
  }
}
