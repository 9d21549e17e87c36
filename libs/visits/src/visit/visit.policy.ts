import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { Visit } from './visit.entity';
import type { VisitDisclosure } from './visit-disclosure.entity';

/** The bureau people of its region, the team that goes, that team's agency, and the enterprise itself. */
@Injectable()
export class VisitPolicy implements Policy<Visit, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { regionCode, enterpriseId, agencyId, teamId }: Visit): Promise<boolean> {
    return this.rule.covers(actor, {
      region: regionCode,
      enterprise: enterpriseId,
      agency: agencyId,
      grants: [['visit_team', teamId]],
    });
  }

  scope(actor: Actor, visits: SelectQueryBuilder<Visit>): SelectQueryBuilder<Visit> {
    const { alias } = visits;
    return this.rule.narrow(actor, visits, {
      region: `${alias}.regionCode`,
      enterprise: `${alias}.enterpriseId`,
      agency: `${alias}.agencyId`,
      grants: [['visit_team', `${alias}.teamId`]],
    });
  }
}

/** Whoever carries the visit out: its team, and the bureau. Neither the enterprise nor colleagues at the agency. */
@Injectable()
export class VisitTeamPolicy implements Policy<Visit, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { regionCode, teamId }: Visit): Promise<boolean> {
    return this.rule.covers(actor, { region: regionCode, grants: [['visit_team', teamId]] });
  }

  scope(actor: Actor, visits: SelectQueryBuilder<Visit>): SelectQueryBuilder<Visit> {
    const { alias } = visits;
    return this.rule.narrow(actor, visits, {
      region: `${alias}.regionCode`,
      grants: [['visit_team', `${alias}.teamId`]],
    });
  }
}

/** Secrets: the team, and those who review visits in the section that runs the campaign. Region opens nothing here. */
@Injectable()
export class DisclosurePolicy implements Policy<VisitDisclosure, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { unitId, teamId }: VisitDisclosure): Promise<boolean> {
    return this.rule.covers(actor, { unit: reviews(actor) ? unitId : null, grants: [['visit_team', teamId]] });
  }

  scope(actor: Actor, disclosures: SelectQueryBuilder<VisitDisclosure>): SelectQueryBuilder<VisitDisclosure> {
    const { alias } = disclosures;
    return this.rule.narrow(actor, disclosures, {
      unit: reviews(actor) ? `${alias}.unitId` : undefined,
      grants: [['visit_team', `${alias}.teamId`]],
    });
  }
}

/** Visitors may hold a post in the section as well; that alone opens nothing. */
const reviews = ({ permissions }: Actor): boolean => permissions.has('visit:review');
