import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { WorkItem } from './work-item.entity';

/** Its owner, the owner's unit, whoever raised it, and the bureau of its region. */
@Injectable()
export class WorkItemPolicy implements Policy<WorkItem, Actor> {
  constructor(private readonly scope_: Scope) {}

  covers(actor: Actor, item: WorkItem): Promise<boolean> {
    return this.scope_.covers(actor, {
      region: item.regionCode,
      accounts: [item.ownerAccountId, item.raisedById],
      unit: item.ownerUnitId,
    });
  }

  scope(actor: Actor, items: SelectQueryBuilder<WorkItem>): SelectQueryBuilder<WorkItem> {
    const { alias } = items;
    return this.scope_.narrow(actor, items, {
      region: `${alias}.regionCode`,
      accounts: [`${alias}.ownerAccountId`, `${alias}.raisedById`],
      unit: `${alias}.ownerUnitId`,
    });
  }
}
