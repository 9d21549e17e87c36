import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { EnterpriseQueries, type EnterpriseCriteria } from '@ipharbor/directory';
import { WorkItemQueries } from '@ipharbor/follow-ups';
import { Clock } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';
import { CampaignSight } from '../campaign/campaign.policy';
import { TargetQueries } from '../target/target.queries';
import type { AnyTargetPageDto } from '../target/target.dto';
import { VisitQueries } from '../visit/visit.queries';
import type { OverviewDto, OverviewFigureDto } from './overview.dto';

/**
 * 一屏总览: at most eight figures, each counted by the very query that its address lists, within the caller's scope. Every
 * one is a range of an index.
 */
@Injectable()
export class OverviewQueries {
  constructor(
    private readonly reader: Reader,
    private readonly enterprises: EnterpriseQueries,
    private readonly campaigns: CampaignSight,
    private readonly targets: TargetQueries,
    private readonly visits: VisitQueries,
    private readonly workItems: WorkItemQueries,
    private readonly clock: Clock,
  ) {}

  async overview(actor: Actor): Promise<OverviewDto> {
    const today = this.clock.today();
    const figures = await Promise.all([
      this.figure(
        'active-enterprises',
        '存续企业',
        '家',
        this.countEnterprises(actor, {}),
        '/api/v1/enterprises?registrationStatus=active',
      ),
      this.figure(
        'zero-invention',
        '零发明专利企业',
        '家',
        this.countEnterprises(actor, { maxInventions: 0 }),
        '/api/v1/enterprises?registrationStatus=active&zeroInvention=true',
      ),
      this.figure(
        'running-campaigns',
        '进行中的走访活动',
        '个',
        this.countCampaigns(actor),
        '/api/v1/campaigns?status=running',
      ),
      this.ofTargets(actor, 'visited', '已走访', { reached: 'visited' }),
      this.ofTargets(actor, 'filed', '走访后已申请', { reached: 'filed' }),
      this.ofTargets(actor, 'credited', '走访成效（清零、倍增）', { reached: 'credited' }),
      this.figure(
        'to-review',
        '待审核走访',
        '次',
        this.visits.count(actor, { status: ['recorded', 'confirmed'] }),
        '/api/v1/visits?status=recorded,confirmed',
      ),
      this.figure(
        'overdue',
        '逾期事项',
        '件',
        this.countOverdue(actor, today),
        `/api/v1/work-items?view=all&dueBefore=${today}`,
      ),
    ]);
    return { on: today, at: this.clock.now().toISOString(), figures };
  }

  private ofTargets(actor: Actor, key: string, name: string, asked: Pick<AnyTargetPageDto, 'reached'>) {
    const opens = `/api/v1/campaign-targets?reached=${asked.reached}`;
    return this.figure(key, name, '家', this.targets.count(actor, asked), opens);
  }

  private async figure(
    key: string,
    name: string,
    unit: string,
    value: Promise<number>,
    opens: string,
  ): Promise<OverviewFigureDto> {
    return { key, name, unit, value: await value, opens };
  }

  private countEnterprises(actor: Actor, narrower: EnterpriseCriteria): Promise<number> {
    return this.enterprises.fitting(actor, { registrationStatus: 'active', ...narrower }).getCount();
  }

  private countCampaigns(actor: Actor): Promise<number> {
    return this.campaigns
      .scope(actor, this.reader.from(Campaign, 'campaign'))
      .andWhere(`campaign.status = 'running'`)
      .getCount();
  }

  private async countOverdue(actor: Actor, today: string): Promise<number> {
    const asked = { view: 'all', dueBefore: today, page: 1, pageSize: 1, total: 'exact' } as const;
    return (await this.workItems.page(actor, asked)).total ?? 0;
  }
}
