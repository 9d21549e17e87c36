import type { Actor } from '@ipharbor/access';
import {
  ChoiceField,
  CountField,
  FlagField,
  IdField,
  InstantField,
  NumberField,
  PageDto,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import { targetTypes, type TargetType } from '../assignment/assignment.lifecycle';
import { factorNames, type Factor, type FactorName, type Weights } from '../matching/factors';
import { unassignedReasons, type UnassignedReason } from '../matching/match';
import { planLifecycle, planStatuses, type MatchingPlan, type PlanStatus } from './plan.entity';

export class TargetRefDto {
  @ChoiceField(targetTypes) readonly type!: TargetType;
  @TextField({ max: 36, description: 'id of the enterprise or cluster, code of the township or region' })
  readonly id!: string;
}

export class WeightsDto {
  @NumberField({ optional: true }) readonly field?: number;
  @NumberField({ optional: true }) readonly industry?: number;
  @NumberField({ optional: true }) readonly region?: number;
  @NumberField({ optional: true }) readonly load?: number;
  @NumberField({ optional: true }) readonly continuity?: number;
  @NumberField({ optional: true }) readonly language?: number;
}

export class AskPlanDto {
  @IdField({ optional: true }) readonly id?: string;
  @TextField({ optional: true }) readonly name?: string;
  @PartsField(() => TargetRefDto, { min: 1, max: 2000 }) readonly targets!: TargetRefDto[];
  @PartField(() => WeightsDto, { optional: true, description: 'not negative; those left out are as usual' })
  readonly weights?: WeightsDto;
  @TextsField({ optional: true, max: 5, itemMax: 20, description: 'languages that the service needs' })
  readonly languages?: string[];
}

export class EditPairDto {
  @IdField({ nullable: true, description: 'null: nobody' }) readonly specialistId!: string | null;
  @TextField({ max: 200 }) readonly reason!: string;
}

export class ApplyPlanDto {
  @FlagField({ optional: true, description: 'both sides have agreed already: assignments begin at once' })
  readonly isAgreed?: boolean;
}

export class PlanPageDto extends PageDto {
  @ChoiceField(planStatuses, { optional: true }) readonly status?: PlanStatus;
}

export class PlanTargetDto {
  @ChoiceField(targetTypes) readonly type!: TargetType;
  @TextField() readonly id!: string;
  @TextField() readonly name!: string;
  @TextField() readonly regionName!: string;
}

export class PlanProfessionalDto {
  @IdField({ description: 'in the register of professionals' }) readonly id!: string;
  @IdField() readonly specialistId!: string;
  @TextField() readonly name!: string;
  @TextField({ nullable: true }) readonly employer!: string | null;
}

export class FactorDto implements Factor {
  @ChoiceField(factorNames) readonly factor!: FactorName;
  @NumberField({ description: '0 fits best, 100 worst' }) readonly score!: number;
  @NumberField() readonly weight!: number;
  @NumberField({ description: 'by how much it is cheaper than with the average candidate' })
  readonly advantage!: number;
}

export class PlanPairDto {
  @IdField() readonly id!: string;
  @PartField(() => PlanTargetDto) readonly target!: PlanTargetDto;
  @PartField(() => PlanProfessionalDto) readonly professional!: PlanProfessionalDto;
  @CountField() readonly cost!: number;
  @PartsField(() => FactorDto) readonly factors!: readonly Factor[];
  @TextField({ nullable: true, description: 'who serves it today' }) readonly currentName!: string | null;
  @FlagField() readonly isEdited!: boolean;
  @TextField({ nullable: true }) readonly editReason!: string | null;
}

export class UnassignedTargetDto {
  @IdField() readonly id!: string;
  @PartField(() => PlanTargetDto) readonly target!: PlanTargetDto;
  @ChoiceField([...unassignedReasons, 'by-hand']) readonly reason!: UnassignedReason | 'by-hand';
}

export class PlanRowDto {
  @IdField() readonly id!: string;
  @TextField() readonly name!: string;
  @TextField() readonly regionCode!: string;
  @ChoiceField(planStatuses) readonly status!: PlanStatus;
  @PartField(() => WeightsDto) readonly weights!: Weights;
  @CountField() readonly targets!: number;
  @CountField({ nullable: true }) readonly assigned!: number | null;
  @CountField({ nullable: true }) readonly totalCost!: number | null;
  @InstantField() readonly createdAt!: string;
  @InstantField({ nullable: true }) readonly appliedAt!: string | null;
  @InstantField({ nullable: true }) readonly undoneAt!: string | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];

  static row(plan: MatchingPlan, actor: Actor, now: Date): PlanRowDto {
    const { id, name, regionCode, status, weights, targets, assigned, totalCost, version } = plan;
    const actions = planLifecycle.actionsFrom(status).filter((action) => action !== 'solve');
    return {
      ...{ id, name, regionCode, status, weights, targets, assigned, totalCost, version },
      createdAt: plan.createdAt.toISOString(),
      appliedAt: plan.appliedAt?.toISOString() ?? null,
      undoneAt: plan.undoneAt?.toISOString() ?? null,
      allowedActions: actor.permissions.has('assignment:plan')
        ? actions.filter((action) => action !== 'undo' || plan.mayUndo(now))
        : [],
    };
  }
}

export class PlanDto extends PlanRowDto {
  @PartsField(() => PlanPairDto) readonly pairs!: PlanPairDto[];
  @PartsField(() => UnassignedTargetDto) readonly unassigned!: UnassignedTargetDto[];
}
