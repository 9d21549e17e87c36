import { Injectable } from '@nestjs/common';
import { isWithinRegion, Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { Campaign } from './campaign.entity';

/** Who runs a campaign: the bureau people whose regions hold its region. */
@Injectable()
export class CampaignPolicy implements Policy<Campaign, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, campaign: Campaign): Promise<boolean> {
    return this.rule.covers(actor, { region: campaign.regionCode });
  }

  scope(actor: Actor, campaigns: SelectQueryBuilder<Campaign>): SelectQueryBuilder<Campaign> {
    return this.rule.narrow(actor, campaigns, { region: `${campaigns.alias}.regionCode` });
  }
}

/**
 * Who may see a campaign: those who run it, the teams that visit for it, and, once it runs, townships inside its region,
 * for whom it is the frame of their own targets.
 */
@Injectable()
export class CampaignSight implements Policy<Campaign, Actor> {
  constructor(private readonly rule: Scope) {}

  async covers(actor: Actor, campaign: Campaign): Promise<boolean> {
    if (actor.regionCodes.some((code) => isWithinRegion(code, campaign.regionCode)) && campaign.launchedOn !== null)
      return true;
    return this.rule.covers(actor, { region: campaign.regionCode, grants: [['campaign', campaign.id]] });
  }

  scope(actor: Actor, campaigns: SelectQueryBuilder<Campaign>): SelectQueryBuilder<Campaign> {
    const { alias } = campaigns;
    const around = regionsAround(actor.regionCodes);
    const own = this.rule.narrow(actor, campaigns.subQuery().select('own.id').from(Campaign, 'own'), {
      region: 'own.regionCode',
      grants: [['campaign', 'own.id']],
    });
    return campaigns.andWhere(
      new Brackets((where) => {
        where.where(`${alias}.id IN ${own.getQuery()}`);
        if (around.length > 0)
          where.orWhere(`(${alias}.regionCode IN (:...around) AND ${alias}.launchedOn IS NOT NULL)`, { around });
      }),
    );
  }
}

/** The regions that hold the given ones: township, county, city, province. */
const regionsAround = (codes: readonly string[]): string[] => [
  ...new Set(codes.flatMap((code) => [code.slice(0, 6), `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`])),
];
