import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Principal } from '@ipharbor/platform/kernel';
import { Reader, type Tx } from '@ipharbor/platform/persistence';
import { WorkItem } from '../work-item/work-item.entity';
import { workItemAssigned } from '../work-item/work-item.events';
import { Holdings, type Change, type HeldRecord, type Holding, type MovedRecord } from './holdings';

/** 待办: open ones and those on hold, whose hold moves along. */
@Injectable()
export class WorkItemsHolding implements Holding, OnModuleInit {
  readonly name = 'work-items';
  readonly zh = '待办事项';
  readonly en = 'Work items';
  readonly columns = ['work_item.ownerAccountId'];

  constructor(
    private readonly holdings: Holdings,
    private readonly reader: Reader,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
  }

  held(accountId: string): Promise<HeldRecord[]> {
    return this.reader
      .from(WorkItem, 'item')
      .select('item.id', 'id')
      .addSelect('item.regionCode', 'regionCode')
      .where(`item.holderId = :accountId AND item.status IN ('open', 'held')`, { accountId })
      .orderBy('item.id')
      .getRawMany<HeldRecord>();
  }

  async give(
    tx: Tx,
    actor: Principal,
    ids: readonly string[],
    { fromId, toId, handOverId }: Change,
  ): Promise<MovedRecord[]> {
    const items = (await tx.lock(WorkItem, ids)).filter((item) => item.ownerAccountId === fromId && item.isRunning);
    const moved = items.map(({ id, ownerAccountId, ownerUnitId }) => ({
      id,
      memento: { ownerAccountId, ownerUnitId },
    }));
    for (const item of items) item.assignTo({ accountId: toId });
    await tx.updateMany(items);
    await tx.publishMany(actor, workItemAssigned, items, () => ({ handOverId, fromId, toId }));
    return moved;
  }

  async giveBack(
    tx: Tx,
    actor: Principal,
    moved: readonly MovedRecord[],
    { fromId, toId, handOverId }: Change,
  ): Promise<string[]> {
    const mementos = new Map(
      moved.map(({ id, memento }) => [id, memento as Pick<WorkItem, 'ownerAccountId' | 'ownerUnitId'>]),
    );
    const items = (await tx.lock(WorkItem, [...mementos.keys()])).filter(
      (item) => item.ownerAccountId === fromId && item.isRunning,
    );
    for (const item of items) {
      const { ownerAccountId, ownerUnitId } = mementos.get(item.id)!;
      item.assignTo({ accountId: ownerAccountId, unitId: ownerUnitId });
    }
    await tx.updateMany(items);
    await tx.publishMany(actor, workItemAssigned, items, () => ({ handOverId, fromId, toId, isUndone: true }));
    return items.map(({ id }) => id);
  }
}
