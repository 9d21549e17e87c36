import { Injectable } from '@nestjs/common';
import { Throttle, type Actor } from '@ipharbor/access';
import { Documents } from '@ipharbor/documents';
import { WorkItems } from '@ipharbor/follow-ups';
import { Clock } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { followVisits } from '../target/visit-facts';
import { TeamMember } from '../team/team.entity';
import { visitsProblem } from '../visits.problems';
import { promiseOf } from '../visits.work-items';
import type { ConfirmVisitDto, ReviewVisitDto } from './visit.dto';
import { Visit } from './visit.entity';
import { visitAccepted, visitConfirmed, visitDisputed, visitReturned } from './visit.events';
import { VisitPolicy, VisitTeamPolicy } from './visit.policy';
import { openVisit } from './visits.service';

const codeAllowance = { times: 5, minutes: 60 } as const;

/** What others say of a record: the enterprise that it is right, the officer that it is enough. */
@Injectable()
export class VisitVerdicts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sight: VisitPolicy,
    private readonly policy: VisitTeamPolicy,
    private readonly workItems: WorkItems,
    private readonly documents: Documents,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /**
   * The enterprise confirms signed in; on the spot the visitors pass on its code, or a signature kept as a document.
   * @throws confirmation-means, wrong-confirmation-code, reason-required (422), too-many-requests (429)
   */
  async confirm(actor: Actor, id: string, dto: ConfirmVisitDto): Promise<Visit> {
    if (dto.signatureDocumentId) await this.refuseForeignPaper(actor, id, dto.signatureDocumentId);
    return this.work.run(async (tx) => {
      const visit = await tx.get(Visit, id, this.sight, actor);
      this.check(actor, visit, dto);
      const { outcome, means, signerName = null, reason } = dto;
      if (outcome === 'disputed') {
        if (!reason) throw visitsProblem('visit-reason-required');
        visit.dispute(reason);
        await tx.update(visit);
        await tx.publish(actor, visitDisputed, visit, { reason });
        await this.oweCorrection(tx, actor, visit, reason);
      } else {
        visit.confirm(means, signerName, this.clock.now());
        await tx.update(visit);
        await tx.publish(actor, visitConfirmed, visit, { means, documentId: dto.signatureDocumentId ?? null });
      }
      return visit;
    });
  }

  /** @throws own-review (403), confirmation-missing, visit-reason-required (422) */
  review(actor: Actor, id: string, { outcome, reason }: ReviewVisitDto): Promise<Visit> {
    return this.work.run(async (tx) => {
      const { visit, target } = await openVisit(tx, actor, id, this.policy);
      if (visit.recordedById === actor.accountId) throw visitsProblem('own-review');
      if (outcome === 'accepted') {
        visit.accept(actor.accountId, this.clock.today(), reason ?? null);
        await tx.update(visit);
        await tx.publish(actor, visitAccepted, visit, { number: visit.number });
        await this.oweReturns(tx, actor, visit);
      } else {
        if (!reason) throw visitsProblem('visit-reason-required');
        visit.return(actor.accountId, reason);
        await tx.update(visit);
        await tx.publish(actor, visitReturned, visit, { reason });
        await this.oweCorrection(tx, actor, visit, reason);
      }
      await this.workItems.fulfil(
        tx,
        actor,
        tx.refOf(visit),
        promiseOf.review,
        outcome === 'accepted' ? '通过' : '退回',
      );
      await followVisits(tx, actor, target);
      return visit;
    });
  }

  /** A signature counts on the papers of this very visit. */
  private async refuseForeignPaper(actor: Actor, visitId: string, documentId: string): Promise<void> {
    const { subjectType, subjectId } = await this.documents.get(actor, documentId);
    if (subjectType !== 'visit' || subjectId !== visitId) throw visitsProblem('confirmation-means');
  }

  private check(actor: Actor, visit: Visit, { means, code, signatureDocumentId }: ConfirmVisitDto): void {
    const isEnterprise = actor.enterpriseIds.includes(visit.enterpriseId);
    if (isEnterprise !== (means === 'account')) throw visitsProblem('confirmation-means');
    if (means === 'signature' && !signatureDocumentId) throw visitsProblem('confirmation-means');
    if (means !== 'code') return;
    const key = `visit-code/${visit.id}`;
    this.throttle.check(key, codeAllowance);
    if (code === visit.confirmationCode) return;
    this.throttle.count(key, codeAllowance);
    throw visitsProblem('wrong-confirmation-code');
  }

  private async oweReturns(tx: Tx, actor: Actor, visit: Visit): Promise<void> {
    const owner = await ownerOf(tx, visit);
    for (const kind of ['returnAfter30', 'returnAfter90'] as const)
      await this.workItems.open(tx, actor, {
        ...this.about(tx, visit),
        ...owner,
        kind: promiseOf[kind],
        title: `回访 ${visit.number}`,
        finish: { rule: promiseOf[kind], triggerOn: visit.visitedOn as string },
        key: `${kind}/${visit.id}`,
      });
  }

  private async oweCorrection(tx: Tx, actor: Actor, visit: Visit, reason: string): Promise<void> {
    await this.workItems.open(tx, actor, {
      ...this.about(tx, visit),
      ownerAccountId: visit.recordedById,
      kind: promiseOf.correction,
      title: `补正走访记录 ${visit.number}：${reason}`.slice(0, 200),
      finish: { rule: promiseOf.correction, triggerOn: this.clock.today() },
      key: `visit-correction/${visit.id}/${visit.version}`,
    });
  }

  private about = (tx: Tx, visit: Visit) => ({
    subject: tx.refOf(visit),
    enterpriseId: visit.enterpriseId,
    regionCode: visit.regionCode,
  });
}

/** Who goes again: the visitor with an account, else the section. */
async function ownerOf(tx: Tx, visit: Visit): Promise<{ ownerAccountId: string | null; ownerUnitId: string | null }> {
  const members = await tx.findBy(TeamMember, { teamId: visit.teamId, professionalId: visit.visitorId, endedOn: null });
  const ownerAccountId = members[0]?.accountId ?? visit.recordedById;
  return { ownerAccountId, ownerUnitId: ownerAccountId ? null : visit.unitId };
}
