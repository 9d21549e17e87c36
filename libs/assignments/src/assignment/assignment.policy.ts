import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { Assignment } from './assignment.entity';

/** The bureau people of the target's region, the enterprise, the specialist, and the agency that employs them. */
@Injectable()
export class AssignmentPolicy implements Policy<Assignment, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { regionCode, enterpriseId, agencyId, professionalId }: Assignment): Promise<boolean> {
    const row = { region: regionCode, enterprise: enterpriseId, agency: agencyId, professional: professionalId };
    return this.rule.covers(actor, row);
  }

  scope(actor: Actor, rows: SelectQueryBuilder<Assignment>): SelectQueryBuilder<Assignment> {
    const { alias } = rows;
    return this.rule.narrow(actor, rows, {
      region: `${alias}.regionCode`,
      enterprise: `${alias}.enterpriseId`,
      agency: `${alias}.agencyId`,
      professional: `${alias}.professionalId`,
    });
  }
}
