import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { EnterpriseCriteria } from '@ipharbor/directory';
import { Clock } from '@ipharbor/platform/kernel';
import type { PageDto } from '@ipharbor/platform/http';
import { mapPage } from '@ipharbor/platform/http';
import { persistenceProblem, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import { presets } from './campaign.criteria';
import { CampaignDto, type CampaignKindDto, type CampaignPageDto, type TargetPreviewDto } from './campaign.dto';
import { Campaign } from './campaign.entity';
import { campaignKindNames, campaignKinds } from './campaign.kinds';
import { CampaignMatches } from './campaign-matches';
import { CampaignPolicy, CampaignSight } from './campaign.policy';
import type { MatchDto } from './match.dto';

const sorts: Sorts = { createdAt: ['campaign.createdAt'], startsOn: ['campaign.startsOn'], name: ['campaign.name'] };
const matchSorts: Sorts = { name: ['enterprise.nameKey'], rdStaff: ['enterprise.rdStaff'] };

/** Campaigns as people see them, and the firms that they are for. */
@Injectable()
export class CampaignQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: CampaignPolicy,
    private readonly sight: CampaignSight,
    private readonly matches: CampaignMatches,
    private readonly regions: Regions,
    private readonly clock: Clock,
  ) {}

  kinds(): CampaignKindDto[] {
    return campaignKinds.map((kind) => ({ kind, name: campaignKindNames[kind], criteria: presets[kind] }));
  }

  async page(actor: Actor, asked: CampaignPageDto): Promise<Page<CampaignDto>> {
    const query = this.sight.scope(actor, this.reader.from(Campaign, 'campaign'));
    if (asked.kind) query.andWhere('campaign.kind = :kind', { kind: asked.kind });
    if (asked.status) query.andWhere('campaign.status = :status', { status: asked.status });
    return mapPage(await this.reader.pageOfRows(query, asked, sorts, '-createdAt'), (one) =>
      CampaignDto.from(one, actor),
    );
  }

  async one(actor: Actor, id: string): Promise<CampaignDto> {
    const campaign = await this.sight
      .scope(actor, this.reader.from(Campaign, 'campaign'))
      .andWhere('campaign.id = :id', { id })
      .getOne();
    if (campaign === null) throw persistenceProblem('not-found');
    return CampaignDto.from(campaign, actor);
  }

  /** How many firms match today: what a launch would freeze, or would with other criteria that are being considered. */
  async preview(actor: Actor, id: string, criteria?: EnterpriseCriteria): Promise<TargetPreviewDto> {
    const campaign = await this.own(actor, id);
    const { regionCode } = campaign;
    const byRegion = await this.matches.countByRegion({ regionCode, criteria: criteria ?? campaign.criteria });
    return {
      count: byRegion.reduce((all, { count }) => all + count, 0),
      on: this.clock.today(),
      byRegion: byRegion.map((one) => ({ ...one, regionName: this.regions.name(one.regionCode) })),
    };
  }

  /** Firms that match today and are not on the frozen list. */
  async difference(actor: Actor, id: string, asked: PageDto): Promise<Page<MatchDto>> {
    const query = this.matches
      .notListed(await this.own(actor, id))
      .select('enterprise.id', 'enterpriseId')
      .addSelect('enterprise.name', 'enterpriseName')
      .addSelect('enterprise.jurisdictionRegion', 'regionCode')
      .addSelect('enterprise.rdStaff', 'rdStaff')
      .addSelect('enterprise.inventionsInForce', 'inventionsInForce');
    const page = await this.reader.page<object, Omit<MatchDto, 'regionName'>>(query, asked, matchSorts, 'name');
    return mapPage(page, (row) => ({ ...row, regionName: this.regions.name(row.regionCode) }));
  }

  private async own(actor: Actor, id: string): Promise<Campaign> {
    const campaign = await this.policy
      .scope(actor, this.reader.from(Campaign, 'campaign'))
      .andWhere('campaign.id = :id', { id })
      .getOne();
    if (campaign === null) throw persistenceProblem('not-found');
    return campaign;
  }
}
