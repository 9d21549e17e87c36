import {
  ChoiceField,
  FlagField,
  IdsField,
  PartsField,
  CountField,
  DayField,
  IdField,
  InstantField,
  PageDto,
  PartField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';

import { lights, type Light } from './light';

export const workItemViews = ['todo', 'done', 'raised', 'copied', 'on-hold', 'all', 'ended'] as const;
export type WorkItemView = (typeof workItemViews)[number];

export class WorkItemFilterDto extends PageDto {
  @DayField({ optional: true, description: 'due before this day' })
  readonly dueBefore?: string;

  @TextField({ optional: true, max: 64 })
  readonly kind?: string;

  @TextField({ optional: true, max: 32, description: 'type of the record it is about, such as visit' })
  readonly source?: string;

  @IdField({ optional: true, description: 'owned by this unit, or by its people' })
  readonly unit?: string;

  @IdField({ optional: true, description: 'owned by this person' })
  readonly owner?: string;

  @TextField({ optional: true, max: 60, description: 'words of the title' })
  readonly q?: string;

  @DayField({ optional: true, description: 'ended on this day or later; only with view=ended' })
  readonly endedFrom?: string;

  @DayField({ optional: true, description: 'ended on this day or earlier; only with view=ended' })
  readonly endedTo?: string;

  @FlagField({ optional: true, description: 'completed after its due day, or in time; only with view=ended' })
  readonly late?: boolean;
}

export class WorkItemPageDto extends WorkItemFilterDto {
  @ChoiceField(workItemViews, {
    optional: true,
    description:
      'todo: mine to do, and of those I stand in for; done: ended by me; raised: by me; copied: to me; on-hold: mine on hold; all: running ones that I may see; ended: completed ones that I may see',
  })
  readonly view: WorkItemView = 'todo';
}

/** How many there are in each view, counted by the query of its list; more than 10,000 count as 10,000. */
export class WorkItemCountsDto {
  @CountField() readonly todo!: number;
  @CountField({ description: 'of them, past their due day' }) readonly overdue!: number;
  @CountField() readonly onHold!: number;
  @CountField() readonly raised!: number;
  @CountField() readonly copied!: number;
  @CountField() readonly done!: number;
}

export class WorkItemKindDto {
  @TextField() readonly kind!: string;
  @TextField() readonly zh!: string;
  @TextField() readonly en!: string;
}

/** Since when it stands still, and the day on which that ends by itself. */
export class HeldDto {
  @TextField({ max: 500 }) readonly reason!: string;
  @DayField() readonly fromOn!: string;
  @CountField({ description: 'calendar days so far' }) readonly days!: number;
  @DayField() readonly capOn!: string;
}

export class SubjectDto {
  @TextField() readonly type!: string;
  @IdField() readonly id!: string;
  @TextField({ nullable: true }) readonly label!: string | null;
}

export class WorkItemDto {
  @IdField() readonly id!: string;
  @TextField() readonly kind!: string;
  @TextField() readonly kindLabel!: string;
  @TextField({ max: 500 }) readonly title!: string;
  @PartField(() => SubjectDto) readonly subject!: SubjectDto;
  @IdField({ nullable: true }) readonly enterpriseId!: string | null;
  @IdField({ nullable: true }) readonly ownerAccountId!: string | null;
  @IdField({ nullable: true }) readonly ownerUnitId!: string | null;
  @TextField({ description: 'the person, else the unit' }) readonly ownerName!: string;
  @TextField({ description: 'short number that people can say: SX- and eight characters' }) readonly no!: string;
  @TextField({ nullable: true, description: 'the owner, where it is to do for the caller as their substitute' })
  readonly standingInFor!: string | null;
  @ChoiceField(lights) readonly light!: Light;
  @PartField(() => HeldDto, { nullable: true }) readonly held!: HeldDto | null;
  @IdField({ nullable: true }) readonly parentId!: string | null;
  @CountField({ description: 'steps of the escalation ladder taken' }) readonly escalationLevel!: number;
  @CountField({ nullable: true, description: 'calendar days after its due day; null while it runs' })
  readonly daysLate!: number | null;
  @DayField({ nullable: true }) readonly endedOn!: string | null;
  @DayField() readonly dueOn!: string;
  @CountField({ min: -100_000, description: 'calendar days until due; negative when overdue' })
  readonly daysLeft!: number;
  @TextField() readonly status!: string;
  @TextField({ nullable: true, max: 2000 }) readonly outcome!: string | null;
  @DayField({ nullable: true }) readonly lastUrgedOn!: string | null;
  @CountField() readonly urges!: number;
  @InstantField() readonly createdAt!: string;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}

export class CompleteWorkItemDto {
  @TextField({ max: 2000, description: 'what was done' })
  readonly note!: string;
}

export class AssignWorkItemDto {
  @IdField({ optional: true }) readonly accountId?: string;
  @IdField({ optional: true }) readonly unitId?: string;
  @ChoiceField(['end', 'move'], { optional: true, description: 'what becomes of a hold: it ends, or moves along' })
  readonly hold?: 'end' | 'move';
}

export class UrgeWorkItemDto {
  @TextField({ optional: true, max: 500 })
  readonly words?: string;
}

/** Overdue promises of one person or unit: 红灯清单. */
export class OverdueOwnerDto {
  @IdField({ nullable: true }) readonly ownerAccountId!: string | null;
  @IdField({ nullable: true }) readonly ownerUnitId!: string | null;
  @TextField() readonly ownerName!: string;
  @TextField({ nullable: true }) readonly unitName!: string | null;
  @CountField() readonly overdue!: number;
  @CountField({ description: 'days over, of the oldest' }) readonly worstDays!: number;
}

const chosen = { min: 1, max: 100 };

export class AssignManyDto extends AssignWorkItemDto {
  @IdsField(chosen) readonly ids!: string[];
}

export class UrgeManyDto extends UrgeWorkItemDto {
  @IdsField(chosen) readonly ids!: string[];
}

export class ExtendManyDto {
  @IdsField(chosen) readonly ids!: string[];
  @CountField({ min: 1, max: 366, description: 'in the unit of each clock' }) readonly n!: number;
  @TextField({ max: 500 }) readonly reason!: string;
  @IdField({ description: 'who approved it' }) readonly approvedById!: string;
}

export class RowProblemDto {
  @TextField() readonly code!: string;
  @TextField({ max: 500 }) readonly message!: string;
}

/** What became of one of many. */
export class RowResultDto {
  @IdField() readonly id!: string;
  @ChoiceField(['done', 'refused']) readonly outcome!: 'done' | 'refused';
  @PartField(() => RowProblemDto, { nullable: true }) readonly problem!: RowProblemDto | null;
}

export class RowResultsDto {
  @PartsField(() => RowResultDto) readonly rows!: RowResultDto[];
}
