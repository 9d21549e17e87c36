import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Mergeables, rowsOfEnterprise, type Mergeable } from '@ipharbor/directory';
import type { Tx } from '@ipharbor/platform/persistence';
import { Visit } from '../visit/visit.entity';
import { VisitDisclosure } from '../visit/visit-disclosure.entity';
import { VisitNeed } from '../visit/visit-need.entity';
import { CampaignTarget } from './target.entity';

/**
 * Targets and visits of a record follow it into the one it turns out to repeat. Where both are on the list of one
 * campaign, the target stays with the ended record: a firm is on a list once.
 */
@Injectable()
export class MergedTargets implements Mergeable, OnModuleInit {
  readonly type = 'campaign_target';

  constructor(private readonly mergeables: Mergeables) {}

  onModuleInit(): void {
    this.mergeables.register(this);
    this.mergeables.register(rowsOfEnterprise('visit', Visit));
    this.mergeables.register(rowsOfEnterprise('visit_need', VisitNeed));
    this.mergeables.register(rowsOfEnterprise('visit_disclosure', VisitDisclosure));
  }

  async move(tx: Tx, fromId: string, toId: string): Promise<string[]> {
    const listed = new Set(
      (await tx.findBy(CampaignTarget, { enterpriseId: toId })).map(({ campaignId }) => campaignId),
    );
    const targets = await tx.findBy(CampaignTarget, { enterpriseId: fromId });
    const moved = targets.filter(({ campaignId }) => !listed.has(campaignId));
    await this.handOver(tx, moved, toId);
    return moved.map(({ id }) => id);
  }

  async moveBack(tx: Tx, rowIds: readonly string[], toId: string): Promise<void> {
    await this.handOver(tx, await tx.findMany(CampaignTarget, rowIds), toId);
  }

  private async handOver(tx: Tx, targets: readonly CampaignTarget[], enterpriseId: string): Promise<void> {
    for (const target of targets) target.enterpriseId = enterpriseId;
    await tx.updateMany(targets);
  }
}
