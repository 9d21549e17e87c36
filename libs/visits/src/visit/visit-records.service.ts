import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { WorkItems } from '@ipharbor/follow-ups';
import { Clock, daysBetween, newId } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';
import { followVisits } from '../target/visit-facts';
import { visitsProblem } from '../visits.problems';
import { promiseOf } from '../visits.work-items';
import { Visit } from './visit.entity';
import { visitRecorded } from './visit.events';
import { VisitTeamPolicy } from './visit.policy';
import { VisitDisclosure } from './visit-disclosure.entity';
import { VisitNeed } from './visit-need.entity';
import type { FoundNeedDto, WriteRecordDto } from './visit-record.dto';
import { openVisit } from './visits.service';

/** Writing down what a visit found: the record, its needs as work items, and what must stay secret apart from it. */
@Injectable()
export class VisitRecords {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: VisitTeamPolicy,
    private readonly workItems: WorkItems,
    private readonly clock: Clock,
  ) {}

  /**
   * One unit of work: either all of it is there, or nothing.
   * @throws visited-in-future, visited-before-campaign (422), illegal-transition (409) when it is recorded already
   */
  write(actor: Actor, id: string, dto: WriteRecordDto): Promise<Visit> {
    const needIds = (dto.needs ?? []).map((need) => need.id ?? newId());
    const disclosureId = newId();
    return this.work.run(async (tx) => {
      const { visit, target } = await openVisit(tx, actor, id, this.policy);
      await this.refuseWrongDay(tx, visit, dto.visitedOn);
      const wasReturned = visit.status === 'returned';
      const { visitedOn, mode, place = visit.place, record, answers = {}, internalNote = null } = dto;
      visit.writeRecord({ visitedOn, mode, place }, { record, answers, internalNote }, actor.accountId);
      await tx.update(visit);
      const needs = await this.raise(tx, actor, visit, dto.needs ?? [], needIds);
      await this.disclose(tx, visit, disclosureId, dto);
      await tx.publish(actor, visitRecorded, visit, { visitedOn, mode, needs });
      await this.promise(tx, actor, visit, wasReturned);
      await followVisits(tx, actor, target);
      return visit;
    });
  }

  private async refuseWrongDay(tx: Tx, visit: Visit, visitedOn: string): Promise<void> {
    if (visitedOn > this.clock.today()) throw visitsProblem('visited-in-future');
    const launchedOn = (await tx.find(Campaign, visit.campaignId))?.launchedOn;
    if (launchedOn && visitedOn < launchedOn) throw visitsProblem('visited-before-campaign', { launchedOn });
  }

  /** Each need becomes a work item with an owner and a day; one that is known already (sent again) is left alone. */
  private async raise(
    tx: Tx,
    actor: Actor,
    visit: Visit,
    found: readonly FoundNeedDto[],
    ids: readonly string[],
  ): Promise<number> {
    const known = new Set((await tx.findMany(VisitNeed, ids)).map(({ id }) => id));
    const fresh = found.map((need, at) => ({ need, id: ids[at] })).filter(({ id }) => !known.has(id));
    for (const { need, id } of fresh) {
      const { kind, text, ownerAccountId = null, dueOn } = need;
      const ownerUnitId = need.ownerUnitId ?? (ownerAccountId ? null : visit.unitId);
      const item = await this.workItems.open(tx, actor, {
        subject: tx.refOf(visit),
        kind: promiseOf.need,
        title: `走访需求：${text}`,
        ownerAccountId,
        ownerUnitId,
        enterpriseId: visit.enterpriseId,
        regionCode: visit.regionCode,
        finish: dueOn ? { agreedOn: dueOn } : { rule: promiseOf.need, triggerOn: this.clock.today() },
        key: `visit-need/${id}`,
      });
      const { enterpriseId } = visit;
      const row = {
        id,
        visitId: visit.id,
        enterpriseId,
        kind,
        text,
        workItemId: item.id,
        dueOn: item.dueOn,
        foundAt: this.clock.now(),
      };
      await tx.insert(Object.assign(new VisitNeed(), row));
    }
    return known.size + fresh.length;
  }

  private async disclose(tx: Tx, visit: Visit, id: string, { unpublishedInventions }: WriteRecordDto): Promise<void> {
    if (unpublishedInventions === undefined) return;
    const [earlier] = await tx.findBy(VisitDisclosure, { visitId: visit.id });
    const told = { inventions: unpublishedInventions, recordedAt: this.clock.now() };
    if (earlier) {
      await tx.update(Object.assign(earlier, told));
    } else if (unpublishedInventions.length > 0) {
      const { id: visitId, enterpriseId, teamId, unitId } = visit;
      await tx.insert(Object.assign(new VisitDisclosure(), { id, visitId, enterpriseId, teamId, unitId, ...told }));
    }
  }

  /** The section owes a review; a correction and a return visit that were owed have now been made. */
  private async promise(tx: Tx, actor: Actor, visit: Visit, wasReturned: boolean): Promise<void> {
    const subject = tx.refOf(visit);
    if (wasReturned) await this.workItems.fulfil(tx, actor, subject, promiseOf.correction, '已重新填写');
    if (visit.returnOfId !== null) await this.fulfilReturn(tx, actor, visit, visit.returnOfId);
    if (visit.unitId === null) return;
    await this.workItems.open(tx, actor, {
      subject,
      kind: promiseOf.review,
      title: `审核走访记录 ${visit.number}`,
      ownerUnitId: visit.unitId,
      enterpriseId: visit.enterpriseId,
      regionCode: visit.regionCode,
      finish: { rule: promiseOf.review, triggerOn: this.clock.today() },
      key: `visit-review/${visit.id}/${visit.version}`,
    });
  }

  /** A return visit two months later settles the first one as well. */
  private async fulfilReturn(tx: Tx, actor: Actor, visit: Visit, returnOfId: string): Promise<void> {
    const first = await tx.find(Visit, returnOfId);
    if (!first?.visitedOn || first.targetId !== visit.targetId) return;
    const outcome = `已回访 ${visit.number}`;
    await this.workItems.fulfil(tx, actor, tx.refOf(first), promiseOf.returnAfter30, outcome);
    if (daysBetween(first.visitedOn, visit.visitedOn as string) >= 60)
      await this.workItems.fulfil(tx, actor, tx.refOf(first), promiseOf.returnAfter90, outcome);
  }
}
