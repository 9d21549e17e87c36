import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { Agreement } from './agreement.entity';

/**
 * The bureau people of its region, the two parties once it is offered to them, and the firms that accede to a framework.
 * Another agency sees nothing, not even that there is one.
 */
@Injectable()
export class AgreementPolicy implements Policy<Agreement, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { id, regionCode, shownToAgencyId, shownToEnterpriseId }: Agreement): Promise<boolean> {
    return this.rule.covers(actor, {
      region: regionCode,
      agency: shownToAgencyId,
      enterprise: shownToEnterpriseId,
      grants: [['agreement', id]],
    });
  }

  scope(actor: Actor, agreements: SelectQueryBuilder<Agreement>): SelectQueryBuilder<Agreement> {
    const { alias } = agreements;
    return this.rule.narrow(actor, agreements, {
      region: `${alias}.regionCode`,
      agency: `${alias}.shownToAgencyId`,
      enterprise: `${alias}.shownToEnterpriseId`,
      grants: [['agreement', `${alias}.id`]],
    });
  }
}
