import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActorOf } from '@ipharbor/access';
import { Holdings, type Change, type HeldRecord, type Holding, type MovedRecord } from '@ipharbor/follow-ups';
import type { Principal } from '@ipharbor/platform/kernel';
import { Reader, type Tx } from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';
import { campaignLeaderChanged } from '../campaign/campaign.events';
import { visitsProblem } from '../visits.problems';

const isOver = (campaign: Campaign): boolean => campaign.status === 'closed' || campaign.status === 'archived';

/** Campaigns in the charge of a leader, until they are closed. Who approved one stays in its history. */
@Injectable()
export class CampaignsHolding implements Holding, OnModuleInit {
  readonly name = 'campaigns';
  readonly zh = '分管的走访活动';
  readonly en = 'Campaigns in charge';
  readonly columns = ['campaign.leaderAccountId'];

  constructor(
    private readonly holdings: Holdings,
    private readonly reader: Reader,
    private readonly actors: ActorOf,
  ) {}

  onModuleInit(): void {
    this.holdings.register(this);
  }

  held(accountId: string): Promise<HeldRecord[]> {
    return this.reader
      .from(Campaign, 'campaign')
      .select('campaign.id', 'id')
      .addSelect('campaign.regionCode', 'regionCode')
      .where(`campaign.leaderAccountId = :accountId AND campaign.status NOT IN ('closed', 'archived')`, { accountId })
      .orderBy('campaign.id')
      .getRawMany<HeldRecord>();
  }

  /** @throws leader-required (422) */
  async give(tx: Tx, actor: Principal, ids: readonly string[], { fromId, toId }: Change): Promise<MovedRecord[]> {
    if (ids.length > 0 && !(await this.actors.account(toId))?.permissions.has('campaign:approve'))
      throw visitsProblem('leader-required');
    return (await this.change(tx, actor, ids, fromId, toId)).map((id) => ({ id, memento: {} }));
  }

  giveBack(tx: Tx, actor: Principal, moved: readonly MovedRecord[], { fromId, toId }: Change): Promise<string[]> {
    const ids = moved.map(({ id }) => id);
    return this.change(tx, actor, ids, fromId, toId);
  }

  private async change(tx: Tx, actor: Principal, ids: readonly string[], from: string, to: string): Promise<string[]> {
    const campaigns = await tx.lock(Campaign, ids);
    const theirs = campaigns.filter((campaign) => campaign.leaderAccountId === from && !isOver(campaign));
    for (const campaign of theirs) {
      campaign.leaderAccountId = to;
      await tx.update(campaign);
      await tx.publish(actor, campaignLeaderChanged, campaign);
    }
    return theirs.map(({ id }) => id);
  }
}
