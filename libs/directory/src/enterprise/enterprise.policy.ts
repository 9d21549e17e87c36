import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { Enterprise } from './enterprise.entity';

/**
 * An enterprise is seen by the bureau people of its region, by its own people, and by whom it was opened to: a visiting
 * team, the agency of an agreement, a specialist.
 */
@Injectable()
export class EnterprisePolicy implements Policy<Enterprise, Actor> {
  constructor(private readonly rule: Scope) {}

  async covers(actor: Actor, enterprise: Enterprise): Promise<boolean> {
    if (enterprise.voidedByImportId !== null) return false;
    const { id, jurisdictionRegion: region } = enterprise;
    return this.rule.covers(actor, { region, enterprise: id, grants: [['enterprise', id]] });
  }

  scope(actor: Actor, rows: SelectQueryBuilder<Enterprise>): SelectQueryBuilder<Enterprise> {
    const { alias } = rows;
    return this.rule.narrow(actor, rows.andWhere(`${alias}.voidedByImportId IS NULL`), {
      region: `${alias}.jurisdictionRegion`,
      enterprise: `${alias}.id`,
      grants: [['enterprise', `${alias}.id`]],
    });
  }
}
