import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock, system } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { match } from '../matching/match';
import { MatchingPlan, PlanPair } from './plan.entity';
import { planSolved } from './plan.events';
import { PlanCandidates } from './plan-candidates';
import { solvePlan } from './solve-plan';

@Injectable()
export class SolvePlan implements JobHandler<typeof solvePlan> {
  readonly job = solvePlan;

  constructor(
    private readonly reader: Reader,
    private readonly candidates: PlanCandidates,
    private readonly clock: Clock,
  ) {}

  async handle({ planId }: { planId: string }, { transact }: JobContext): Promise<void> {
    const plan = await this.reader.from(MatchingPlan, 'plan').where({ id: planId }).getOne();
    if (plan?.status !== 'queued') return transact(() => Promise.resolve());
    const pairs = await this.reader.from(PlanPair, 'pair').where({ planId }).orderBy('pair.id').getMany();
    const input = await this.candidates.inputFor(plan.regionCode, pairs, plan.languages);
    const matching = await match(input.targets, input.candidates, plan.weights, input.conflicts);
    const matched = new Map(matching.pairs.map((pair) => [pair.target.key, pair]));
    const left = new Map(matching.unassigned.map(({ target, reason }) => [target.key, reason]));
    await transact(async (tx) => {
      const rows = await tx.findMany(
        PlanPair,
        pairs.map(({ id }) => id),
      );
      for (const row of rows) {
        const key = `${row.targetType}:${row.targetId}`;
        const found = matched.get(key);
        row.currentId = input.targets.find((target) => target.key === key)?.currentId ?? null;
        row.specialistId = found?.candidateId ?? null;
        row.cost = found?.cost ?? null;
        row.factors = found?.factors ?? null;
        row.candidates = found?.next ?? null;
        row.unassignedReason = left.get(key) ?? null;
      }
      await tx.updateMany(rows);
      const fresh = (await tx.find(MatchingPlan, planId))!;
      fresh.solved(matching.pairs.length, matching.totalCost, this.clock.today());
      await tx.update(fresh);
      await tx.publish(system, planSolved, fresh, { assigned: matching.pairs.length, totalCost: matching.totalCost });
    });
  }
}
