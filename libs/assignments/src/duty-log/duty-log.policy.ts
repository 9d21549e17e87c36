import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { DutyLog } from './duty-log.entity';

/** As the assignment: the bureau of the region, the enterprise, the specialist, the agency. */
@Injectable()
export class DutyLogPolicy implements Policy<DutyLog, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { regionCode, enterpriseId, agencyId, professionalId }: DutyLog): Promise<boolean> {
    const row = { region: regionCode, enterprise: enterpriseId, agency: agencyId, professional: professionalId };
    return this.rule.covers(actor, row);
  }

  scope(actor: Actor, rows: SelectQueryBuilder<DutyLog>): SelectQueryBuilder<DutyLog> {
    const { alias } = rows;
    return this.rule.narrow(actor, rows, {
      region: `${alias}.regionCode`,
      enterprise: `${alias}.enterpriseId`,
      agency: `${alias}.agencyId`,
      professional: `${alias}.professionalId`,
    });
  }
}
