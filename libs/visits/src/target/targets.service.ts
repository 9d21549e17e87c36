import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { DomainError } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';
import { CampaignMatches } from '../campaign/campaign-matches';
import { CampaignPolicy } from '../campaign/campaign.policy';
import { Visit } from '../visit/visit.entity';
import { visitCancelled } from '../visit/visit.events';
import { visitsProblem } from '../visits.problems';
import { settleTargets } from './settle-targets';
import type { AddedRowDto, AddTargetsDto, StopTargetDto } from './target.dto';
import { CampaignTarget } from './target.entity';
import { targetAdded, targetReopened, targetStopped } from './target.events';
import { targetLimit, TargetList } from './target-list';
import { visitFactsOf } from './visit-facts';

/** What people do with the list of a running campaign; everything else happens to it by itself. */
@Injectable()
export class Targets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: CampaignPolicy,
    private readonly list: TargetList,
    private readonly matches: CampaignMatches,
  ) {}

  /** Adds firms that came after the launch, each with a result of its own. The campaign row is locked for the limit's sake. */
  add(actor: Actor, campaignId: string, { enterpriseIds, reason }: AddTargetsDto): Promise<AddedRowDto[]> {
    return this.work.run(async (tx) => {
      await tx.get(Campaign, campaignId, this.policy, actor);
      const [campaign] = await tx.lock(Campaign, [campaignId]);
      campaign.refuseUnlessRunning();
      const ids = [...new Set(enterpriseIds)];
      const firms = new Map((await this.matches.named(campaign.regionCode, ids)).map((firm) => [firm.id, firm]));
      const listed = await this.listed(tx, campaignId);
      if (listed.size + ids.length > targetLimit) throw visitsProblem('too-many-targets', { limit: targetLimit });
      const added: CampaignTarget[] = [];
      const rows = ids.map((id): AddedRowDto => {
        const firm = firms.get(id);
        if (!firm) return refused(id, persistenceProblem('not-found'));
        if (listed.has(id)) return refused(id, visitsProblem('already-a-target'));
        const target = this.list.target(campaign, firm, reason);
        added.push(target);
        return { enterpriseId: id, targetId: target.id, outcome: 'added', problem: null };
      });
      await tx.insertMany(added);
      await tx.publishMany(actor, targetAdded, added, () => ({ campaignId, reason }));
      return rows;
    });
  }

  /** What was planned for it is called off. */
  stop(actor: Actor, id: string, { reason, note }: StopTargetDto): Promise<CampaignTarget> {
    return this.work.run(async (tx) => {
      const target = await this.open(tx, actor, id);
      const from = target.status;
      target.stop(reason, note ?? null);
      const visits = await tx.findBy(Visit, { targetId: id });
      for (const visit of visits.filter(({ isUpcoming }) => isUpcoming)) {
        visit.endUnmade('cancel', '走访对象已停止');
        await tx.update(visit);
        await tx.publish(actor, visitCancelled, visit, { reason: visit.reason });
      }
      target.noteVisits(visitFactsOf(visits));
      await tx.update(target);
      await tx.publish(actor, targetStopped, target, { from, reason });
      return target;
    });
  }

  reopen(actor: Actor, id: string, reason: string): Promise<CampaignTarget> {
    return this.work.run(async (tx) => {
      const target = await this.open(tx, actor, id);
      target.reopen();
      await tx.publish(actor, targetReopened, target, { reason });
      await settleTargets(tx, actor, [target]);
      return target;
    });
  }

  /** Who runs the campaign decides what becomes of its targets. */
  private async open(tx: Tx, actor: Actor, id: string): Promise<CampaignTarget> {
    const [target] = await tx.lock(CampaignTarget, [id]);
    if (!target) throw persistenceProblem('not-found');
    const campaign = await tx.get(Campaign, target.campaignId, this.policy, actor);
    campaign.refuseUnlessRunning();
    return target;
  }

  private async listed(tx: Tx, campaignId: string): Promise<Set<string>> {
    const targets = await tx.findBy(CampaignTarget, { campaignId });
    return new Set(targets.map(({ enterpriseId }) => enterpriseId));
  }
}

const refused = (enterpriseId: string, error: DomainError): AddedRowDto => ({
  enterpriseId,
  targetId: null,
  outcome: 'refused',
  problem: { code: error.code, message: error.say('zh') },
});
