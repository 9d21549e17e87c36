import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { Specialist } from './specialist.entity';

/** The bureau people of the region served, the agency that employs them, and the person. */
@Injectable()
export class SpecialistPolicy implements Policy<Specialist, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { regionCode, agencyId, professionalId }: Specialist): Promise<boolean> {
    return this.rule.covers(actor, { region: regionCode, agency: agencyId, professional: professionalId });
  }

  scope(actor: Actor, rows: SelectQueryBuilder<Specialist>): SelectQueryBuilder<Specialist> {
    const { alias } = rows;
    return this.rule.narrow(actor, rows, {
      region: `${alias}.regionCode`,
      agency: `${alias}.agencyId`,
      professional: `${alias}.professionalId`,
    });
  }
}
