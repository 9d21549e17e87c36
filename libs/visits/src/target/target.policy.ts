import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { CampaignTarget } from './target.entity';

/** The bureau people of its region, the team that has it now, and that team's agency. */
@Injectable()
export class TargetPolicy implements Policy<CampaignTarget, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { regionCode, teamId, agencyId }: CampaignTarget): Promise<boolean> {
    return this.rule.covers(actor, { region: regionCode, agency: agencyId, grants: [['visit_team', teamId]] });
  }

  scope(actor: Actor, targets: SelectQueryBuilder<CampaignTarget>): SelectQueryBuilder<CampaignTarget> {
    const { alias } = targets;
    return this.rule.narrow(actor, targets, {
      region: `${alias}.regionCode`,
      agency: `${alias}.agencyId`,
      grants: [['visit_team', `${alias}.teamId`]],
    });
  }
}
