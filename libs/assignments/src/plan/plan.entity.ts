import type { IsoDay } from '@ipharbor/platform/kernel';
import { lifecycle } from '@ipharbor/platform/kernel';
import {
  BelongsTo,
  Code,
  Count,
  Day,
  Doc,
  Id,
  Instant,
  Line,
  Name,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';
import type { TargetType } from '../assignment/assignment.lifecycle';
import type { Factor, Weights } from '../matching/factors';
import type { UnassignedReason } from '../matching/match';

export const planStatuses = ['queued', 'solved', 'applied', 'undone'] as const;
export type PlanStatus = (typeof planStatuses)[number];
export const planLifecycle = lifecycle<PlanStatus>('queued')({
  solve: { from: ['queued'], to: 'solved' },
  edit: { from: ['solved'], to: 'solved' },
  apply: { from: ['solved'], to: 'applied' },
  undo: { from: ['applied'], to: 'undone' },
});

const undoHours = 24;

/** 指派方案: who should serve these targets, as solved, edited by hand, applied, and perhaps undone. */
@TableOf('matching_plan', { index: [['regionCode', 'createdAt']] })
export class MatchingPlan {
  @Id() readonly id!: string;
  @Name() readonly name!: string;
  @Code() readonly regionCode!: string;
  @Word() status: PlanStatus = planLifecycle.initial;
  @Doc() readonly weights!: Weights;
  @Doc() readonly languages!: readonly string[];
  @Count() readonly targets!: number;
  @Count({ nullable: true }) assigned: number | null = null;
  @Count({ nullable: true }) totalCost: number | null = null;
  @Day({ nullable: true }) solvedOn: IsoDay | null = null;
  @Instant({ nullable: true }) appliedAt: Date | null = null;
  @Ref({ nullable: true }) appliedById: string | null = null;
  @Instant({ nullable: true }) undoneAt: Date | null = null;
  @Ref() readonly createdById!: string;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  solved(assigned: number, totalCost: number, today: IsoDay): void {
    this.status = planLifecycle.next(this.status, 'solve');
    Object.assign(this, { assigned, totalCost, solvedOn: today });
  }

  edited(assigned: number, totalCost: number): void {
    this.status = planLifecycle.next(this.status, 'edit');
    Object.assign(this, { assigned, totalCost });
  }

  apply(byId: string, now: Date): void {
    this.status = planLifecycle.next(this.status, 'apply');
    this.appliedById = byId;
    this.appliedAt = now;
  }

  /** @throws plan-undo-too-late (422) */
  undo(now: Date): void {
    const to = planLifecycle.next(this.status, 'undo');
    if (!this.mayUndo(now)) throw assignmentsProblem('plan-undo-too-late', { hours: undoHours });
    this.status = to;
    this.undoneAt = now;
  }

  mayUndo(now: Date): boolean {
    return this.appliedAt !== null && now.getTime() - this.appliedAt.getTime() <= undoHours * 3_600_000;
  }
}

/** One target of a plan, and whom it falls to. */
@TableOf('matching_plan_pair', { unique: [['planId', 'targetType', 'targetId']] })
export class PlanPair {
  @Id() readonly id!: string;
  @BelongsTo('matching_plan_pair', 'planId', () => MatchingPlan)
  @Ref()
  readonly planId!: string;
  @Word() readonly targetType!: TargetType;
  @Ref() readonly targetId!: string;
  @Name() readonly targetName!: string;
  @Ref({ nullable: true }) readonly enterpriseId!: string | null;
  @Code() readonly regionCode!: string;
  @Code({ nullable: true }) readonly industryCode!: string | null;
  /** Who served it when the plan was solved. */
  @Ref({ nullable: true }) currentId: string | null = null;
  @Ref({ nullable: true }) specialistId: string | null = null;
  @Count({ nullable: true }) cost: number | null = null;
  @Doc({ nullable: true }) factors: readonly Factor[] | null = null;
  @Doc({ nullable: true }) candidates: readonly string[] | null = null;
  @Word({ nullable: true }) unassignedReason: UnassignedReason | 'by-hand' | null = null;
  @Ref({ nullable: true }) editedById: string | null = null;
  @Line({ nullable: true }) editReason: string | null = null;
  @Version() version: number = 1;
}
