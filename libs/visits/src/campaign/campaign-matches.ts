import { Injectable } from '@nestjs/common';
import { isWithinRegion, regionRange } from '@ipharbor/access';
import { Enterprise, whereFits, type EnterpriseCriteria } from '@ipharbor/directory';
import { Clock } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { CampaignTarget } from '../target/target.entity';
import type { Campaign } from './campaign.entity';

/** The firms a campaign is for, today: its criteria, inside its region. */
export interface CampaignFrame {
  readonly regionCode: string;
  readonly criteria: EnterpriseCriteria;
}

/** What of a firm its target copies. */
export interface MatchedEnterprise {
  readonly id: string;
  readonly jurisdictionRegion: string;
  readonly industryCode: string | null;
  readonly inventionsInForce: number;
}

const columns = ['id', 'jurisdictionRegion', 'industryCode', 'inventionsInForce'] as const;

/** Firms that meet the criteria of a campaign. Who may ask is decided by the campaign's own policy. */
@Injectable()
export class CampaignMatches {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  count(frame: CampaignFrame): Promise<number> {
    return this.matching(frame).getCount();
  }

  /** How many match, by region in charge. */
  async countByRegion(frame: CampaignFrame): Promise<{ regionCode: string; count: number }[]> {
    const rows = await this.matching(frame)
      .select('enterprise.jurisdictionRegion', 'regionCode')
      .addSelect('COUNT(*)', 'count')
      .groupBy('enterprise.jurisdictionRegion')
      .orderBy('enterprise.jurisdictionRegion')
      .getRawMany<{ regionCode: string; count: number | string }>();
    return rows.map(({ regionCode, count }) => ({ regionCode, count: Number(count) }));
  }

  /** At most `limit` + 1 of them, so that the caller can tell "too many" from "all". */
  all(frame: CampaignFrame, limit: number): Promise<MatchedEnterprise[]> {
    return select(this.matching(frame))
      .orderBy('enterprise.id')
      .limit(limit + 1)
      .getRawMany<MatchedEnterprise>();
  }

  /** Those that match today and are not on the list: they came after the launch. */
  notListed(campaign: Campaign): SelectQueryBuilder<Enterprise> {
    const query = this.matching(campaign);
    const listed = query
      .subQuery()
      .select('target.id')
      .from(CampaignTarget, 'target')
      .where('target.campaignId = :campaignId AND target.enterpriseId = enterprise.id');
    return query.andWhere(`NOT EXISTS ${listed.getQuery()}`, { campaignId: campaign.id });
  }

  /** Named firms as targets copy them; only those inside the region, whether they meet the criteria or not. */
  async named(regionCode: string, ids: readonly string[]): Promise<MatchedEnterprise[]> {
    if (ids.length === 0) return [];
    const rows = await select(this.reader.from(Enterprise, 'enterprise'))
      .where('enterprise.id IN (:...ids) AND enterprise.voidedByImportId IS NULL AND enterprise.mergedIntoId IS NULL', {
        ids,
      })
      .getRawMany<MatchedEnterprise>();
    return rows.filter(({ jurisdictionRegion }) => isWithinRegion(jurisdictionRegion, regionCode));
  }

  private matching({ regionCode, criteria }: CampaignFrame): SelectQueryBuilder<Enterprise> {
    const { from, to } = regionRange(regionCode);
    const query = this.reader
      .from(Enterprise, 'enterprise')
      .where('enterprise.jurisdictionRegion >= :frameFrom AND enterprise.jurisdictionRegion < :frameTo', {
        frameFrom: from,
        frameTo: to,
      })
      .andWhere('enterprise.voidedByImportId IS NULL');
    return whereFits(query, criteria, this.clock.today());
  }
}

function select(query: SelectQueryBuilder<Enterprise>): SelectQueryBuilder<Enterprise> {
  query.select([]);
  for (const column of columns) query.addSelect(`enterprise.${column}`, column);
  return query;
}
