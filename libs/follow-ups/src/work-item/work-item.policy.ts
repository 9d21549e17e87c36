import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import { Reader, type Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { WorkItemCopy } from './work-item-copy.entity';
import type { WorkItem } from './work-item.entity';

/** Its owner, the owner's unit, whoever raised it, those it was copied to, and the bureau of its region. */
@Injectable()
export class WorkItemPolicy implements Policy<WorkItem, Actor> {
  constructor(
    private readonly scope_: Scope,
    private readonly reader: Reader,
  ) {}

  async covers(actor: Actor, item: WorkItem): Promise<boolean> {
    const { regionCode: region, ownerAccountId, raisedById, ownerUnitId: unit } = item;
    if (await this.scope_.covers(actor, { region, accounts: [ownerAccountId, raisedById], unit })) return true;
    const copies = this.reader.from(WorkItemCopy, 'copy').where({ workItemId: item.id, accountId: actor.accountId });
    return (await copies.getCount()) > 0;
  }

  scope(actor: Actor, items: SelectQueryBuilder<WorkItem>): SelectQueryBuilder<WorkItem> {
    const { alias } = items;
    const copied = items
      .subQuery()
      .select('copy.workItemId')
      .from(WorkItemCopy, 'copy')
      .where('copy.accountId = :copiedTo')
      .getQuery();
    return this.scope_.narrow(
      actor,
      items,
      {
        region: `${alias}.regionCode`,
        accounts: [`${alias}.ownerAccountId`, `${alias}.raisedById`],
        unit: `${alias}.ownerUnitId`,
      },
      (where) => void where.orWhere(`${alias}.id IN ${copied}`, { copiedTo: actor.accountId }),
    );
  }
}
