import {
  ChoiceField,
  CountField,
  DayField,
  IdField,
  InstantField,
  PageDto,
  PartField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';

export const workItemViews = ['todo', 'done', 'raised', 'all'] as const;
export type WorkItemView = (typeof workItemViews)[number];

export class WorkItemPageDto extends PageDto {
  @ChoiceField(workItemViews, {
    optional: true,
    description: 'todo: mine to do; done: ended by me; raised: by me; all: that I may see, open ones',
  })
  readonly view: WorkItemView = 'todo';

  @DayField({ optional: true, description: 'due before this day' })
  readonly dueBefore?: string;

  @TextField({ optional: true, max: 40 })
  readonly kind?: string;

  @IdField({ optional: true, description: 'owned by this unit, or by its people' })
  readonly unit?: string;

  @IdField({ optional: true })
  readonly owner?: string;

  @TextField({ optional: true, max: 60, description: 'part of the title' })
  readonly q?: string;
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
