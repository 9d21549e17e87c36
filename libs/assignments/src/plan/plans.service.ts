import { Injectable } from '@nestjs/common';
import { isWithinRegion, People, type Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { Notifications } from '@ipharbor/notifications';
import { persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';
import { Assignment, keyOf } from '../assignment/assignment.entity';
import { refusingDoubles } from '../assignment/assignments.service';
import { Offers } from '../assignment/offers';
import { Reversal } from '../assignment/reversal';
import { Targets } from '../assignment/targets';
import {
  costOf,
  decidingFactors,
  factorNames,
  meanOf,
  scoresOf,
  usualWeights,
  type Weights,
} from '../matching/factors';
import { Specialist } from '../specialist/specialist.entity';
import { SpecialistPolicy } from '../specialist/specialist.policy';
import type { AskPlanDto, EditPairDto, WeightsDto } from './plan.dto';
import { MatchingPlan, PlanPair } from './plan.entity';
import { planApplied, planAsked, planEdited, planUndone } from './plan.events';
import { PlanCandidates } from './plan-candidates';
import { PlanPolicy } from './plan.policy';
import { solvePlan } from './solve-plan';

/** 指派方案: asked, edited by hand, applied in one action, undone within a day. */
@Injectable()
export class Plans {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: PlanPolicy,
    private readonly specialists: SpecialistPolicy,
    private readonly targets: Targets,
    private readonly candidates: PlanCandidates,
    private readonly offers: Offers,
    private readonly reversal: Reversal,
    private readonly people: People,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** Leaves a job that solves it. @throws weights-invalid (422), not-found (404) */
  async ask(actor: Actor, dto: AskPlanDto): Promise<MatchingPlan> {
    const weights = weightsOf(dto.weights);
    const targets = await this.targets.named(actor, dto.targets);
    const plan = Object.assign(new MatchingPlan(), {
      id: dto.id ?? newId(),
      name: dto.name ?? `${this.clock.today()} 指派方案`,
      regionCode: regionAround(
        actor,
        targets.map(({ regionCode }) => regionCode),
      ),
      weights,
      languages: dto.languages ?? [],
      targets: targets.length,
      createdById: actor.accountId,
      createdAt: this.clock.now(),
    });
    return this.work.run(async (tx) => {
      await tx.insert(plan);
      await tx.insertMany(
        targets.map((target) => Object.assign(new PlanPair(), target, { id: newId(), planId: plan.id })),
      );
      await tx.publish(actor, planAsked, plan, { targets: targets.length });
      await tx.enqueue(solvePlan, { planId: plan.id });
      return plan;
    });
  }

  /** One pair by hand, with the reason; nobody may be absent, over capacity or conflicted by hand either. */
  async edit(actor: Actor, id: string, pairId: string, { specialistId, reason }: EditPairDto): Promise<MatchingPlan> {
    return this.work.run(async (tx) => {
      const plan = await tx.get(MatchingPlan, id, this.policy, actor);
      await tx.lock(MatchingPlan, [id]);
      const pairs = await tx.findBy(PlanPair, { planId: id });
      const pair = pairs.find((each) => each.id === pairId);
      if (!pair) throw persistenceProblem('not-found');
      const others = pairs.filter((each) => each.id !== pairId);
      if (specialistId) await this.give(tx, actor, plan, pair, others, specialistId);
      else Object.assign(pair, { specialistId: null, cost: null, factors: null, unassignedReason: 'by-hand' });
      Object.assign(pair, { editedById: actor.accountId, editReason: reason });
      await tx.update(pair);
      const given = pairs.filter((each) => each.specialistId !== null);
      plan.edited(
        given.length,
        given.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
      );
      await tx.update(plan);
      await tx.publish(actor, planEdited, plan, { target: pair.targetName, reason });
      return plan;
    });
  }

  /**
   * All of it or nothing: offers to both sides, who are told; with `isAgreed` the assignments begin at once. Somebody who fell
   * ill, filled up or turned out to be conflicted since the plan was solved is refused with their name.
   * @throws specialist-not-on-duty, specialist-absent, capacity-reached, conflict-of-interest (422), offer-open (409)
   */
  apply(actor: Actor, id: string, isAgreed = false): Promise<MatchingPlan> {
    return refusingDoubles(() =>
      this.work.run(async (tx) => {
        const plan = await tx.get(MatchingPlan, id, this.policy, actor);
        plan.apply(actor.accountId, this.clock.now());
        await tx.update(plan);
        const pairs = (await tx.findBy(PlanPair, { planId: id })).filter(({ specialistId }) => specialistId !== null);
        if (pairs.length === 0) throw assignmentsProblem('plan-empty');
        for (const pair of pairs) await this.carryOut(tx, actor, pair, isAgreed);
        await tx.publish(actor, planApplied, plan, { assignments: pairs.length, isAgreed });
        return plan;
      }),
    );
  }

  /** Who served whom, and who owed what, is as it was before. @throws plan-undo-too-late (422) */
  undo(actor: Actor, id: string): Promise<MatchingPlan> {
    return this.work.run(async (tx) => {
      const plan = await tx.get(MatchingPlan, id, this.policy, actor);
      plan.undo(this.clock.now());
      await tx.update(plan);
      const made = (await tx.findBy(Assignment, { planId: id })).sort((a, b) => (a.id < b.id ? 1 : -1));
      for (const assignment of made) await this.reversal.of(tx, actor, assignment);
      await tx.publish(actor, planUndone, plan, { assignments: made.length });
      await this.tellUndone(tx, plan, made);
      return plan;
    });
  }

  private async carryOut(tx: Tx, actor: Actor, pair: PlanPair, isAgreed: boolean): Promise<void> {
    const active = await this.offers.activeOf(tx, keyOf(pair));
    // who serves already goes on serving
    if (active && active.specialistId === pair.specialistId) return;
    await this.targets.lock(tx, pair);
    const [open] = await tx.findBy(Assignment, { offerKey: keyOf(pair) });
    if (open) throw assignmentsProblem('offer-open');
    const candidates = (pair.candidates ?? []).filter((each) => each !== pair.specialistId);
    await this.offers.make(tx, actor, {
      target: pair,
      specialistId: pair.specialistId!,
      candidates,
      planId: pair.planId,
      isAgreed,
    });
  }

  private async give(
    tx: Tx,
    actor: Actor,
    plan: MatchingPlan,
    pair: PlanPair,
    others: readonly PlanPair[],
    specialistId: string,
  ): Promise<void> {
    const specialist = await tx.get(Specialist, specialistId, this.specialists, actor);
    const { targets, candidates, conflicts } = await this.candidates.inputFor(
      plan.regionCode,
      [pair, ...others],
      plan.languages,
    );
    const target = targets[0];
    const { name } = specialist;
    if (!specialist.isOnDuty(this.clock.today())) throw assignmentsProblem('specialist-not-on-duty', { name });
    const candidate = candidates.find(({ id }) => id === specialistId);
    if (!candidate) throw assignmentsProblem('specialist-absent', { name });
    const mine = others.filter((each) => each.specialistId === specialistId);
    if (mine.length + candidate.load >= candidate.capacity)
      throw assignmentsProblem('capacity-reached', { name, capacity: candidate.capacity });
    if (target.enterpriseId !== null) {
      const colleagues = new Set(
        candidates
          .filter(
            (each) => each.id === specialistId || (each.agencyId !== null && each.agencyId === candidate.agencyId),
          )
          .map(({ id }) => id),
      );
      const rivals = conflicts.rivalsOf(target.enterpriseId);
      const servesRival = others.some(
        (each) => each.enterpriseId && rivals.has(each.enterpriseId) && colleagues.has(each.specialistId ?? ''),
      );
      const reason = conflicts.between(candidate, target.enterpriseId) ?? (servesRival ? 'serves-competitor' : null);
      if (reason) throw assignmentsProblem('conflict-of-interest', { name, reason });
    }
    const scores = scoresOf(target, candidate);
    const factors = decidingFactors(scores, meanOf(candidates.map((each) => scoresOf(target, each))), plan.weights);
    Object.assign(pair, { specialistId, cost: costOf(scores, plan.weights), factors, unassignedReason: null });
  }

  private async tellUndone(tx: Tx, plan: MatchingPlan, made: readonly Assignment[]): Promise<void> {
    const accounts = await this.people.accountsOfProfessionals(made.map(({ professionalId }) => professionalId));
    const to = [...new Set(accounts.values())];
    const subject = tx.refOf(plan);
    const values = { plan: plan.name };
    if (to.length > 0)
      await this.notifications.send(tx, {
        kind: 'assignment.plan-undone',
        to,
        subject,
        values,
        regionCode: plan.regionCode,
      });
  }
}

/** @throws weights-invalid (422): negative, not finite, or all of them 0 */
function weightsOf(asked: WeightsDto = {}): Weights {
  const weights = { ...usualWeights };
  for (const name of factorNames) {
    const weight = asked[name];
    if (weight === undefined) continue;
    if (!Number.isFinite(weight) || weight < 0 || weight > 1000)
      throw assignmentsProblem('weights-invalid', { factor: name });
    weights[name] = weight;
  }
  if (factorNames.every((name) => weights[name] === 0)) throw assignmentsProblem('weights-invalid', { factor: '' });
  return weights;
}

/** The one region that all targets lie in where there is one, else that of the officer. */
function regionAround(actor: Actor, codes: readonly string[]): string {
  const [first] = codes;
  if (codes.every((code) => code === first)) return first;
  return actor.regionCodes.find((region) => codes.every((code) => isWithinRegion(code, region))) ?? first.slice(0, 6);
}
