import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Agency, Professional } from '@ipharbor/directory';
import { Clock } from '@ipharbor/platform/kernel';
import { padded, persistenceProblem, Reader } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import type { EntityTarget } from 'typeorm';
import { Campaign } from '../campaign/campaign.entity';
import { CampaignPolicy, CampaignSight } from '../campaign/campaign.policy';
import { CampaignMatches } from '../campaign/campaign-matches';
import { verdictNames, verdicts, type Verdict } from '../credit/standing';
import type { CreditShareDto, FunnelDto, FunnelStageDto, RegionProgressDto } from './funnel.dto';
import { countMilestones, type Milestone } from './milestones';
import { targetStatuses, type TargetStatus } from './target.lifecycle';
import { TargetQueries } from './target.queries';

type Counted = { readonly [name in Milestone]: number | string };
interface RegionRow extends Counted {
  readonly regionCode: string;
  readonly status: TargetStatus;
}
interface CreditRow {
  readonly verdict: Verdict;
  readonly visitorId: string | null;
  readonly agencyId: string | null;
  readonly count: number | string;
}

/**
 * The funnel of a campaign: what its targets have come to, where they stand, whose credit it is. Counted from the rows
 * themselves by two grouped statements over one campaign's index, at most 10,000 rows: kept counters would have to follow
 * every standing, forward and back, and could differ from the rows that a figure opens; these cannot.
 */
@Injectable()
export class FunnelQueries {
  constructor(
    private readonly reader: Reader,
    private readonly sight: CampaignSight,
    private readonly policy: CampaignPolicy,
    private readonly targets: TargetQueries,
    private readonly matches: CampaignMatches,
    private readonly regions: Regions,
    private readonly clock: Clock,
  ) {}

  async funnel(actor: Actor, campaignId: string): Promise<FunnelDto> {
    const campaign = await this.sight
      .scope(actor, this.reader.from(Campaign, 'campaign'))
      .andWhere('campaign.id = :campaignId', { campaignId })
      .getOne();
    if (campaign === null) throw persistenceProblem('not-found');
    const [rows, credit, later] = await Promise.all([
      this.byRegionAndStatus(actor, campaignId),
      this.credit(actor, campaignId),
      this.difference(actor, campaign),
    ]);
    const at = `/api/v1/campaigns/${campaignId}`;
    const list = `${at}/targets`;
    return {
      campaignId,
      kind: campaign.kind,
      at: this.clock.now().toISOString(),
      launchedOn: campaign.launchedOn,
      stages: stagesOf(campaign, rows, list),
      standing: targetStatuses.map((status) => ({
        status,
        count: sum(
          rows.filter((row) => row.status === status),
          'listed',
        ),
        opens: `${list}?status=${status}`,
      })),
      verdicts: verdicts.map((verdict) => ({
        verdict,
        name: verdictNames[verdict],
        count: total(credit.filter((row) => row.verdict === verdict)),
        opens: `${list}?verdict=${verdict}`,
      })),
      byRegion: this.byRegion(rows, list),
      byVisitor: await this.shares(credit, 'visitorId', Professional, `${list}?verdict=credited&creditVisitorId=`),
      byAgency: await this.shares(credit, 'agencyId', Agency, `${list}?verdict=credited&creditAgencyId=`),
      difference: later === null ? null : { count: later, opens: `${at}/target-difference` },
    };
  }

  /** Firms of the whole region: for those who run the campaign, while it runs. */
  private async difference(actor: Actor, campaign: Campaign): Promise<number | null> {
    if (campaign.status !== 'running' || !(await this.policy.covers(actor, campaign))) return null;
    return this.matches.notListed(campaign).getCount();
  }

  private byRegionAndStatus(actor: Actor, campaignId: string): Promise<RegionRow[]> {
    const query = this.targets
      .scoped(actor)
      .andWhere('target.campaignId = :campaignId', { campaignId })
      .select('target.regionCode', 'regionCode')
      .addSelect('target.status', 'status');
    return countMilestones(query)
      .groupBy('target.regionCode')
      .addGroupBy('target.status')
      .orderBy('target.regionCode')
      .getRawMany<RegionRow>();
  }

  private credit(actor: Actor, campaignId: string): Promise<CreditRow[]> {
    return this.targets
      .scoped(actor)
      .andWhere('target.campaignId = :campaignId AND target.verdict IS NOT NULL', { campaignId })
      .select('target.verdict', 'verdict')
      .addSelect('target.creditVisitorId', 'visitorId')
      .addSelect('target.creditAgencyId', 'agencyId')
      .addSelect('COUNT(*)', 'count')
      .groupBy('target.verdict')
      .addGroupBy('target.creditVisitorId')
      .addGroupBy('target.creditAgencyId')
      .getRawMany<CreditRow>();
  }

  private byRegion(rows: readonly RegionRow[], list: string): RegionProgressDto[] {
    return [...new Set(rows.map(({ regionCode }) => regionCode))].map((regionCode) => {
      const own = rows.filter((row) => row.regionCode === regionCode);
      return {
        regionCode,
        regionName: this.regions.name(regionCode),
        listed: sum(own, 'listed'),
        assigned: sum(own, 'assigned'),
        visited: sum(own, 'visited'),
        filed: sum(own, 'filed'),
        reached: sum(own, 'reached'),
        credited: sum(own, 'credited'),
        stopped: sum(own, 'stopped'),
        opens: `${list}?regionCode=${regionCode}`,
      };
    });
  }

  /** Credit by visitor or agency; what went to no agency is a row of its own, so that the shares add up. */
  private async shares(
    rows: readonly CreditRow[],
    by: 'visitorId' | 'agencyId',
    named: EntityTarget<{ id: string; name: string }>,
    opens: string,
  ): Promise<CreditShareDto[]> {
    const credited = rows.filter(({ verdict }) => verdict === 'credited');
    const ids = [...new Set(credited.map((row) => row[by]))];
    const known = ids.filter((id) => id !== null);
    const people =
      known.length === 0
        ? []
        : await this.reader
            .from(named, 'named')
            .where('named.id IN (:...ids)', { ids: padded(known) })
            .getMany();
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return ids
      .map((id) => ({
        id,
        name: id === null ? '无服务机构' : (names.get(id) ?? id),
        count: total(credited.filter((row) => row[by] === id)),
        opens: opens + (id ?? 'none'),
      }))
      .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  }
}

function stagesOf({ kind }: Campaign, rows: readonly RegionRow[], list: string): FunnelStageDto[] {
  const names: readonly (readonly [Milestone, string])[] = [
    ['listed', '列入名单'],
    ['assigned', '已分派'],
    ['visited', '已走访'],
    ['filed', '走访后已申请'],
    ['reached', kind === 'zero-clearing' ? '已清零' : '已倍增'],
    ['credited', '走访成效'],
    ['uncredited', '非走访成效'],
    ['stopped', '已停止'],
  ];
  return names.map(([milestone, name]) => ({
    milestone,
    name,
    count: sum(rows, milestone),
    opens: `${list}?reached=${milestone}`,
  }));
}

const sum = (rows: readonly RegionRow[], milestone: Milestone): number =>
  rows.reduce((all, row) => all + Number(row[milestone]), 0);
const total = (rows: readonly CreditRow[]): number => rows.reduce((all, { count }) => all + Number(count), 0);
