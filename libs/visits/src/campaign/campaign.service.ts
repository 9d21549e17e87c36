import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { WorkItems } from '@ipharbor/follow-ups';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork, type EventType, type Tx } from '@ipharbor/platform/persistence';
import { TargetList } from '../target/target-list';
import { promiseOf } from '../visits.work-items';
import { presets } from './campaign.criteria';
import { planOf, type CampaignPlanDto, type DraftCampaignDto } from './campaign.dto';
import { Campaign } from './campaign.entity';
import {
  campaignApproved,
  campaignArchived,
  campaignChanged,
  campaignClosed,
  campaignDrafted,
  campaignLaunched,
  campaignReturned,
  campaignSubmitted,
} from './campaign.events';
import { CampaignPolicy } from './campaign.policy';

/** Commands on campaigns, from the draft to the archive. */
@Injectable()
export class Campaigns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: CampaignPolicy,
    private readonly targets: TargetList,
    private readonly workItems: WorkItems,
    private readonly clock: Clock,
  ) {}

  draft(actor: Actor, dto: DraftCampaignDto): Promise<Campaign> {
    const id = dto.id ?? newId();
    return this.work.run(async (tx) => {
      const regionCode = dto.regionCode ?? actor.homeRegionCode ?? '';
      const campaign = Object.assign(new Campaign(), {
        id,
        kind: dto.kind,
        regionCode,
        unitId: actor.post?.unitId ?? null,
        createdById: actor.accountId,
        createdAt: this.clock.now(),
      });
      campaign.plan(planOf(dto, presets[dto.kind]));
      if (!(await this.policy.covers(actor, campaign))) throw persistenceProblem('not-found');
      await tx.insert(campaign);
      await tx.publish(actor, campaignDrafted, campaign, { name: campaign.name, kind: campaign.kind });
      return campaign;
    });
  }

  change(actor: Actor, id: string, version: number, dto: CampaignPlanDto): Promise<Campaign> {
    return this.command(actor, id, campaignChanged, (campaign) => {
      campaign.version = version;
      campaign.change(planOf(dto, campaign.criteria));
    });
  }

  submit(actor: Actor, id: string): Promise<Campaign> {
    return this.command(actor, id, campaignSubmitted, async (campaign, tx) => {
      campaign.submit(actor.accountId);
      await this.workItems.open(tx, actor, {
        subject: tx.refOf(campaign),
        kind: promiseOf.approval,
        title: `审批走访活动：${campaign.name}`,
        ownerAccountId: campaign.leaderAccountId,
        regionCode: campaign.regionCode,
        finish: { rule: promiseOf.approval, triggerOn: this.clock.today() },
      });
    });
  }

  approve(actor: Actor, id: string): Promise<Campaign> {
    return this.command(actor, id, campaignApproved, async (campaign, tx) => {
      campaign.approve(actor.accountId, this.clock.today());
      await this.workItems.fulfil(tx, actor, tx.refOf(campaign), promiseOf.approval, '已批准');
    });
  }

  return(actor: Actor, id: string, reason: string): Promise<Campaign> {
    return this.command(actor, id, campaignReturned, async (campaign, tx) => {
      campaign.return(actor.accountId, reason);
      await this.workItems.fulfil(tx, actor, tx.refOf(campaign), promiseOf.approval, `已退回：${reason}`);
      return { reason };
    });
  }

  /** Freezes the list: the firms that match now, each with its number of inventions as the baseline. */
  launch(actor: Actor, id: string): Promise<Campaign> {
    return this.command(actor, id, campaignLaunched, async (campaign, tx) => {
      campaign.launch(this.clock.today());
      return { targets: await this.targets.freeze(tx, actor, campaign) };
    });
  }

  close(actor: Actor, id: string): Promise<Campaign> {
    return this.command(actor, id, campaignClosed, (campaign) => campaign.close());
  }

  archive(actor: Actor, id: string): Promise<Campaign> {
    return this.command(actor, id, campaignArchived, (campaign) => campaign.archive());
  }

  /** What every command does around its verb. */
  private command(
    actor: Actor,
    id: string,
    event: EventType,
    act: (campaign: Campaign, tx: Tx) => Promise<Record<string, unknown> | void> | void,
  ): Promise<Campaign> {
    return this.work.run(async (tx) => {
      const campaign = await tx.get(Campaign, id, this.policy, actor);
      const said = await act(campaign, tx);
      await tx.update(campaign);
      await tx.publish(actor, event, campaign, said ?? {});
      return campaign;
    });
  }
}
