import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import type { Campaign } from '../campaign/campaign.entity';
import { CampaignMatches, type MatchedEnterprise } from '../campaign/campaign-matches';
import { visitsProblem } from '../visits.problems';
import { CampaignTarget } from './target.entity';
import { targetListed } from './target.events';

/** The most targets of one campaign: what its funnel is counted from is read in one go. */
export const targetLimit = 10_000;

/** Puts firms on the list of a campaign. */
@Injectable()
export class TargetList {
  constructor(
    private readonly matches: CampaignMatches,
    private readonly clock: Clock,
  ) {}

  /** The frozen list, all of it in the unit of work of the launch; answers its length. */
  async freeze(tx: Tx, actor: Actor, campaign: Campaign): Promise<number> {
    const firms = await this.matches.all(campaign, targetLimit);
    if (firms.length === 0) throw visitsProblem('no-targets');
    if (firms.length > targetLimit) throw visitsProblem('too-many-targets', { limit: targetLimit });
    const targets = firms.map((firm) => this.target(campaign, firm, null));
    await tx.insertMany(targets);
    await tx.publishMany(actor, targetListed, targets, () => ({ campaignId: campaign.id }));
    return targets.length;
  }

  target(campaign: Campaign, firm: MatchedEnterprise, addedReason: string | null): CampaignTarget {
    return Object.assign(new CampaignTarget(), {
      id: newId(),
      campaignId: campaign.id,
      enterpriseId: firm.id,
      kind: campaign.kind,
      regionCode: firm.jurisdictionRegion,
      industryCode: firm.industryCode,
      addedReason,
      baseline: firm.inventionsInForce,
      baselineOn: this.clock.today(),
      inventionsInForce: firm.inventionsInForce,
      listedAt: this.clock.now(),
    });
  }
}
