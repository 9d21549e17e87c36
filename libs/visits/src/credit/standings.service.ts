import { Injectable } from '@nestjs/common';
import { Enterprise } from '@ipharbor/directory';
import { InventionQueries, type Invention } from '@ipharbor/ip-rights';
import { groupBy, system } from '@ipharbor/platform/kernel';
import { padded, Reader, type Tx } from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';
import { settleTargets } from '../target/settle-targets';
import { CampaignTarget } from '../target/target.entity';
import { targetCredited, targetCreditWithdrawn } from '../target/target.events';
import { Visit } from '../visit/visit.entity';
import { standingOf, type AcceptedVisit, type InventionFact, type Standing } from './standing';

/** Everything that the standing of some enterprises depends on. */
interface Evidence {
  readonly facts: ReadonlyMap<string, InventionFact[]>;
  readonly visitsTo: (ipRightId: string) => readonly AcceptedVisit[];
}

/** Keeps targets where the patents of their enterprises put them, and credit where the rule puts it. */
@Injectable()
export class Standings {
  constructor(
    private readonly reader: Reader,
    private readonly inventions: InventionQueries,
  ) {}

  /**
   * Judges anew every followed target of these enterprises and of those that applied together with them. Rows of the
   * enterprises are locked first, as every change of their inventions does: no judgement is made on what is about to
   * change. Answers how many targets were changed.
   */
  async judge(tx: Tx, enterpriseIds: readonly string[]): Promise<number> {
    const concerned = await this.withCoApplicants(enterpriseIds);
    await tx.lock(Enterprise, concerned);
    const targets = await this.followed(tx, concerned);
    if (targets.length === 0) return 0;
    const evidence = await this.evidence([...new Set(targets.map(({ enterpriseId }) => enterpriseId))]);
    const judged = targets
      .map((target) => ({ target, was: target.verdict, standing: judgementOf(target, evidence) }))
      .filter(({ target, standing }) => differs(target, standing));
    for (const { target, standing } of judged) target.noteStanding(standing);
    await settleTargets(
      tx,
      system,
      judged.map(({ target }) => target),
    );
    await this.publishCredit(tx, judged);
    return judged.length;
  }

  /** What a target's standing is by the data of this moment, whatever its row says. */
  async judgementOf(target: CampaignTarget): Promise<Standing> {
    return judgementOf(target, await this.evidence([target.enterpriseId]));
  }

  private async withCoApplicants(enterpriseIds: readonly string[]): Promise<string[]> {
    const rights = (await this.inventions.inventionsOf(enterpriseIds)).map(({ ipRightId }) => ipRightId);
    const applicants = await this.inventions.applicantsOf([...new Set(rights)]);
    return [...new Set([...enterpriseIds, ...applicants.map(({ enterpriseId }) => enterpriseId)])];
  }

  /** Their targets in campaigns that are not archived, kept from others until this unit of work ends. */
  private async followed(tx: Tx, enterpriseIds: readonly string[]): Promise<CampaignTarget[]> {
    const ids: string[] = [];
    for (let at = 0; at < enterpriseIds.length; at += 1000) {
      const rows = await this.reader
        .from(CampaignTarget, 'target')
        .innerJoin(Campaign, 'campaign', `campaign.id = target.campaignId AND campaign.status IN ('running', 'closed')`)
        .select('target.id', 'id')
        .where('target.enterpriseId IN (:...ids)', { ids: padded(enterpriseIds.slice(at, at + 1000)) })
        .getRawMany<{ id: string }>();
      ids.push(...rows.map(({ id }) => id));
    }
    return ids.length > 0 ? tx.lock(CampaignTarget, ids) : [];
  }

  private async evidence(enterpriseIds: readonly string[]): Promise<Evidence> {
    const inventions = await this.inventions.inventionsOf(enterpriseIds);
    const rights = [...new Set(inventions.map(({ ipRightId }) => ipRightId))];
    const applicants = groupBy(await this.inventions.applicantsOf(rights), ({ ipRightId }) => ipRightId);
    const visited = new Set([...applicants.values()].flat().map(({ enterpriseId }) => enterpriseId));
    const visits = groupBy(await this.acceptedVisits([...visited]), ({ enterpriseId }) => enterpriseId);
    return {
      facts: groupBy(inventions.map(factOf), ({ enterpriseId }) => enterpriseId),
      visitsTo: (ipRightId) =>
        (applicants.get(ipRightId) ?? []).flatMap(({ enterpriseId }) => visits.get(enterpriseId) ?? []),
    };
  }

  private async acceptedVisits(enterpriseIds: readonly string[]): Promise<AcceptedVisit[]> {
    const found: AcceptedVisit[] = [];
    for (let at = 0; at < enterpriseIds.length; at += 1000) {
      const visits = await this.reader
        .from(Visit, 'visit')
        .where(`visit.enterpriseId IN (:...ids) AND visit.status = 'accepted'`, {
          ids: padded(enterpriseIds.slice(at, at + 1000)),
        })
        .getMany();
      for (const { id, targetId, enterpriseId, visitedOn, visitorId, agencyId } of visits)
        if (visitedOn !== null) found.push({ visitId: id, targetId, enterpriseId, visitedOn, visitorId, agencyId });
    }
    return found;
  }

  private async publishCredit(
    tx: Tx,
    judged: readonly { target: CampaignTarget; was: string | null }[],
  ): Promise<void> {
    const isCredited = (verdict: string | null) => verdict === 'credited';
    const gained = judged.filter(({ target, was }) => isCredited(target.verdict) && !isCredited(was));
    const lost = judged.filter(({ target, was }) => !isCredited(target.verdict) && isCredited(was));
    await tx.publishMany(
      system,
      targetCredited,
      gained.map(({ target }) => target),
      (at) => ({ visitId: gained[at].target.creditVisitId, ipRightId: gained[at].target.creditIpRightId }),
    );
    await tx.publishMany(
      system,
      targetCreditWithdrawn,
      lost.map(({ target }) => target),
      (at) => ({ verdict: lost[at].target.verdict }),
    );
  }
}

function judgementOf(target: CampaignTarget, { facts, visitsTo }: Evidence): Standing {
  const { id: targetId, enterpriseId, kind, baseline, baselineOn } = target;
  return standingOf({ targetId, enterpriseId, kind, baseline, baselineOn }, facts.get(enterpriseId) ?? [], visitsTo);
}

const differs = (target: CampaignTarget, standing: Standing): boolean =>
  (Object.keys(standing) as (keyof Standing)[]).some((key) => target[key] !== standing[key]);

const factOf = (invention: Invention): InventionFact => ({
  ipRightId: invention.ipRightId,
  enterpriseId: invention.enterpriseId,
  filedOn: invention.filedOn,
  isOriginalApplicant: invention.originalOwner,
  isInForce: invention.counts,
  isAlive: invention.isAlive && invention.isPresentOwner && !invention.isAbnormal,
  hasFilingEvidence: invention.isFilingProven,
  countsSince: invention.countsSince,
});
