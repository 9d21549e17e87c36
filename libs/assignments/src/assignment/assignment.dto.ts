import { isWithinRegion, type Actor } from '@ipharbor/access';
import {
  ChoiceField,
  ChoicesField,
  CountField,
  DayField,
  FlagField,
  IdField,
  PageDto,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import type { Assignment } from './assignment.entity';
import {
  answers,
  assignmentStatuses,
  assignmentStatusNames,
  sides,
  targetTypes,
  type Answer,
  type AssignmentStatus,
  type Side,
  type TargetType,
} from './assignment.lifecycle';

export class ProposeDto {
  @ChoiceField(targetTypes) readonly targetType!: TargetType;
  @TextField({ max: 36, description: 'id of the enterprise or cluster, code of the township or region' })
  readonly targetId!: string;
  @IdField() readonly specialistId!: string;
  @FlagField({ optional: true, description: 'the target is served already, and this one takes over' })
  readonly replaces?: boolean;
  @FlagField({ optional: true, description: 'both have agreed already: it begins at once' })
  readonly isAgreed?: boolean;
}

export class AcceptDto {
  @ChoiceField(sides, { optional: true, description: 'for officers who enter what somebody said' })
  readonly side?: Side;
}

export class DeclineDto extends AcceptDto {
  @TextField({ max: 500 }) readonly reason!: string;
}

export class AssignmentPageDto extends PageDto {
  @ChoicesField(assignmentStatuses, { optional: true }) readonly status?: AssignmentStatus[];
  @ChoiceField(targetTypes, { optional: true }) readonly targetType?: TargetType;
  @IdField({ optional: true }) readonly specialistId?: string;
  @IdField({ optional: true }) readonly enterpriseId?: string;
  @TextField({ optional: true, description: 'part of the name of the target' }) readonly q?: string;
}

export class AssignmentDto {
  @IdField() readonly id!: string;
  @ChoiceField(targetTypes) readonly targetType!: TargetType;
  @TextField() readonly targetId!: string;
  @TextField() readonly targetName!: string;
  @IdField({ nullable: true }) readonly enterpriseId!: string | null;
  @TextField() readonly regionCode!: string;
  @TextField() readonly regionName!: string;
  @IdField() readonly specialistId!: string;
  @IdField() readonly professionalId!: string;
  @TextField() readonly specialistName!: string;
  @ChoiceField(assignmentStatuses) readonly status!: AssignmentStatus;
  @TextField() readonly statusName!: string;
  @ChoiceField(answers) readonly specialistAnswer!: Answer;
  @DayField({ nullable: true }) readonly specialistDueOn!: IsoDay | null;
  @ChoiceField(answers) readonly enterpriseAnswer!: Answer;
  @DayField({ nullable: true }) readonly enterpriseDueOn!: IsoDay | null;
  @DayField() readonly proposedOn!: IsoDay;
  @DayField({ nullable: true }) readonly fromOn!: IsoDay | null;
  @DayField({ nullable: true }) readonly endedOn!: IsoDay | null;
  @TextField({ nullable: true, max: 2000 }) readonly reason!: string | null;
  @IdField({ nullable: true }) readonly planId!: string | null;
  @IdField({ nullable: true, description: 'the assignment that this one took over from' })
  readonly formerId!: string | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];

  static from(assignment: Assignment, regionName: string, specialistName: string, actor: Actor): AssignmentDto {
    const { id, targetType, targetId, targetName, enterpriseId, regionCode, specialistId, professionalId } = assignment;
    const { status, specialistAnswer, specialistDueOn, enterpriseAnswer, enterpriseDueOn, version } = assignment;
    const { proposedOn, fromOn, endedOn, reason, planId, formerId } = assignment;
    return {
      ...{ id, targetType, targetId, targetName, enterpriseId, regionCode, specialistId, professionalId, regionName },
      ...{ status, specialistAnswer, specialistDueOn, enterpriseAnswer, enterpriseDueOn, version, specialistName },
      ...{ proposedOn, fromOn, endedOn, reason, planId, formerId },
      statusName: assignmentStatusNames[status],
      allowedActions: allowedActions(assignment, actor),
    };
  }
}

function allowedActions(assignment: Assignment, actor: Actor): string[] {
  const { status, specialistAnswer, enterpriseAnswer, enterpriseId, professionalId, agencyId, regionCode } = assignment;
  const isBureau = actor.regionCodes.some((code) => isWithinRegion(regionCode, code));
  const isSpecialist =
    actor.professionalId === professionalId || (agencyId !== null && actor.agencyIds.includes(agencyId));
  const isFirm = enterpriseId !== null && actor.enterpriseIds.includes(enterpriseId);
  const may = (permission: `assignment:${string}`) => actor.permissions.has(permission);
  const isAsked =
    (specialistAnswer === 'pending' && (isSpecialist || isBureau)) ||
    (enterpriseAnswer === 'pending' && (isFirm || isBureau));
  if (status === 'proposed')
    return [
      ...(isAsked && may('assignment:answer') ? ['accept', 'decline'] : []),
      ...(isBureau && may('assignment:plan') ? ['withdraw'] : []),
    ];
  if (status !== 'active') return [];
  return [
    ...((isSpecialist || isBureau) && may('assignment:log') ? ['log'] : []),
    ...(isBureau && may('assignment:plan') ? ['end'] : []),
  ];
}
