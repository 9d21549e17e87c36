import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import { WorkItem, workItemAssigned } from '@ipharbor/follow-ups';
import { newId, type Principal } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { Promises } from '../promises';
import type { Assignment } from './assignment.entity';
import { HandedItem } from './handed-item.entity';

interface Owner {
  readonly accountId?: string;
  readonly unitId?: string;
}

/** Open work goes where the enterprise goes; who did what before keeps their name on it. */
@Injectable()
export class Handover {
  constructor(
    private readonly people: People,
    private readonly promises: Promises,
  ) {}

  /** What the former specialist still owes the enterprise is owed by the next one, or by the bureau while there is none. */
  async pass(tx: Tx, actor: Principal, former: Assignment, next: Assignment | null): Promise<number> {
    if (former.enterpriseId === null) return 0;
    const accounts = await this.people.accountsOfProfessionals([former.professionalId, next?.professionalId ?? null]);
    const from = accounts.get(former.professionalId);
    if (from === undefined) return 0;
    const owner = await this.ownerAfter(former.regionCode, accounts.get(next?.professionalId ?? ''));
    if (owner === null) return 0;
    const items = await this.owed(tx, former.enterpriseId, from);
    for (const item of items) {
      if (next) await tx.insert(this.handed(next.id, item));
      await give(tx, actor, item, owner);
    }
    return items.length;
  }

  /** Gives back what came with an assignment and has not moved on or ended since. */
  async giveBack(tx: Tx, actor: Principal, assignment: Assignment): Promise<void> {
    for (const { workItemId, fromAccountId, fromUnitId } of await tx.findBy(HandedItem, {
      assignmentId: assignment.id,
    })) {
      const item = await tx.find(WorkItem, workItemId);
      if (!item || !['open', 'held'].includes(item.status)) continue;
      await give(tx, actor, item, { accountId: fromAccountId ?? undefined, unitId: fromUnitId ?? undefined });
    }
  }

  private async owed(tx: Tx, enterpriseId: string, ownerAccountId: string): Promise<WorkItem[]> {
    const open = await tx.findBy(WorkItem, { enterpriseId, ownerAccountId, status: 'open' });
    return [...open, ...(await tx.findBy(WorkItem, { enterpriseId, ownerAccountId, status: 'held' }))];
  }

  private async ownerAfter(regionCode: string, accountId: string | undefined): Promise<Owner | null> {
    if (accountId !== undefined) return { accountId };
    const unitId = await this.promises.unitOf(regionCode);
    return unitId === null ? null : { unitId };
  }

  private handed(assignmentId: string, item: WorkItem): HandedItem {
    const { id: workItemId, ownerAccountId: fromAccountId, ownerUnitId: fromUnitId } = item;
    return Object.assign(new HandedItem(), { id: newId(), assignmentId, workItemId, fromAccountId, fromUnitId });
  }
}

async function give(tx: Tx, actor: Principal, item: WorkItem, owner: Owner): Promise<void> {
  item.assignTo(owner);
  await tx.update(item);
  await tx.publish(actor, workItemAssigned, item);
}
