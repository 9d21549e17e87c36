import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { ServiceRecord } from './service-record.entity';

/** The firm that was served, the agency that served it, and the bureau people of the firm's region. */
@Injectable()
export class ServicePolicy implements Policy<ServiceRecord, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { regionCode, enterpriseId, agencyId }: ServiceRecord): Promise<boolean> {
    return this.rule.covers(actor, { region: regionCode, enterprise: enterpriseId, agency: agencyId });
  }

  scope(actor: Actor, services: SelectQueryBuilder<ServiceRecord>): SelectQueryBuilder<ServiceRecord> {
    const { alias } = services;
    return this.rule.narrow(actor, services, {
      region: `${alias}.regionCode`,
      enterprise: `${alias}.enterpriseId`,
      agency: `${alias}.agencyId`,
    });
  }
}
