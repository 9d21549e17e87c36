import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { HelpRequest } from './help-request.entity';

/** That a case exists: the bureau people of its region, its desk, whoever handles it, and the applicant. */
@Injectable()
export class HelpRequestPolicy implements Policy<HelpRequest, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { id, regionCode, enterpriseId, unitId }: HelpRequest): Promise<boolean> {
    return this.rule.covers(actor, {
      region: regionCode,
      enterprise: enterpriseId,
      unit: unitId,
      grants: [['help_request', id]],
    });
  }

  scope(actor: Actor, requests: SelectQueryBuilder<HelpRequest>): SelectQueryBuilder<HelpRequest> {
    const { alias } = requests;
    return this.rule.narrow(actor, requests, {
      region: `${alias}.regionCode`,
      enterprise: `${alias}.enterpriseId`,
      unit: `${alias}.unitId`,
      grants: [['help_request', `${alias}.id`]],
    });
  }
}

/** What a case says: of a confidential one only its desk, its handler and the applicant read it; region opens nothing. */
@Injectable()
export class CaseFilePolicy implements Policy<HelpRequest, Actor> {
  constructor(
    private readonly rule: Scope,
    private readonly sight: HelpRequestPolicy,
  ) {}

  async covers(actor: Actor, request: HelpRequest): Promise<boolean> {
    if (!request.isConfidential) return this.sight.covers(actor, request);
    const { id, enterpriseId, unitId } = request;
    return this.rule.covers(actor, { enterprise: enterpriseId, unit: unitId, grants: [['help_request', id]] });
  }

  scope(actor: Actor, requests: SelectQueryBuilder<HelpRequest>): SelectQueryBuilder<HelpRequest> {
    const { alias } = requests;
    const near = this.rule.narrow(actor, requests.subQuery().select('near.id').from(HelpRequest, 'near'), {
      enterprise: 'near.enterpriseId',
      unit: 'near.unitId',
      grants: [['help_request', 'near.id']],
    });
    return this.sight
      .scope(actor, requests)
      .andWhere(`(${alias}.isConfidential = :openFile OR ${alias}.id IN ${near.getQuery()})`, { openFile: false })
      .setParameters({ ...near.getParameters(), ...requests.getParameters() });
  }
}
