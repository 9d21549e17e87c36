import { ChoiceField, CountField, IdField, IdsField, PartField, PartsField, TextField } from '@ipharbor/platform/http';
import { targetStatuses, type TargetStatus } from './target.lifecycle';

/** Which targets: by id, by region or by industry; several conditions narrow each other. */
export class AssignTargetsDto {
  @IdField() readonly teamId!: string;
  @IdsField({ optional: true, min: 1 }) readonly targetIds?: string[];
  @IdsField({ optional: true, min: 1 }) readonly enterpriseIds?: string[];
  @TextField({ optional: true, pattern: /^\d{6}(\d{3})?$/, max: 9 }) readonly regionCode?: string;
  @TextField({ optional: true, pattern: /^[A-T]\d{0,4}$/, max: 5, description: 'beginning of the industry code: C27' })
  readonly industryPrefix?: string;
  @CountField({ optional: true, min: 1, max: 99, description: 'those of this wave' }) readonly wave?: number;
  @CountField({ optional: true, min: 1, max: 99, description: 'puts what is assigned into this wave' })
  readonly intoWave?: number;
}

export const assignmentOutcomes = ['assigned', 'reassigned', 'unchanged', 'refused'] as const;
export type AssignmentOutcome = (typeof assignmentOutcomes)[number];

export class RowProblemDto {
  @TextField() readonly code!: string;
  @TextField() readonly message!: string;
}

export class AssignedRowDto {
  @IdField() readonly targetId!: string;
  @IdField() readonly enterpriseId!: string;
  @ChoiceField(assignmentOutcomes) readonly outcome!: AssignmentOutcome;
  @ChoiceField(targetStatuses) readonly status!: TargetStatus;
  @PartField(() => RowProblemDto, { nullable: true }) readonly problem!: RowProblemDto | null;
}

export class AssignmentDto {
  @CountField() readonly assigned!: number;
  @CountField() readonly reassigned!: number;
  @CountField() readonly unchanged!: number;
  @CountField() readonly refused!: number;
  @PartsField(() => AssignedRowDto) readonly rows!: AssignedRowDto[];

  static from(rows: AssignedRowDto[]): AssignmentDto {
    const count = (outcome: AssignmentOutcome) => rows.filter((row) => row.outcome === outcome).length;
    return {
      assigned: count('assigned'),
      reassigned: count('reassigned'),
      unchanged: count('unchanged'),
      refused: count('refused'),
      rows,
    };
  }
}
