import { ChoiceField, CountField, DayField, FlagField, PartsField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  deadlineUnits,
  rolls,
  stepCodes,
  type Deadline,
  type DeadlineStep,
  type DeadlineUnit,
  type Roll,
} from './deadline';
import type { CalendarDay } from './working-calendar';
import type { Reached } from './working-days';

const most = 5000;

export class CalendarRangeDto {
  @DayField({ example: '2026-01-01' }) readonly from!: IsoDay;
  @DayField({ example: '2026-12-31' }) readonly to!: IsoDay;
}

export class WorkingDaysAfterDto {
  @DayField({ description: 'not counted itself', example: '2024-02-08' }) readonly from!: IsoDay;
  @CountField({ min: -most, max: most, description: 'working days; negative ones count back', example: 5 })
  readonly days!: number;
}

export class TermDto {
  @DayField({ description: 'not counted itself', example: '2025-06-01' }) readonly from!: IsoDay;
  @CountField({ min: -most, max: most, description: 'how many units; negative ones lie before', example: 4 })
  readonly n!: number;
  @ChoiceField(deadlineUnits) readonly unit!: DeadlineUnit;
  @ChoiceField(rolls, { description: 'where the term goes when its last day is not worked' }) readonly roll!: Roll;
}

export class CalendarDayDto implements CalendarDay {
  @DayField() readonly date!: IsoDay;
  @FlagField() readonly working!: boolean;
  @TextField({ nullable: true, description: 'the holiday; on a make-up day, the one it is worked for' })
  readonly name!: string | null;
  @TextField({ nullable: true, description: 'title of the notice that says so' }) readonly notice!: string | null;
  @FlagField({ description: 'the year is not announced yet' }) readonly provisional!: boolean;
}

export class ReachedDayDto implements Reached {
  @DayField() readonly date!: IsoDay;
  @FlagField({ description: 'a day on the way is not announced yet' }) readonly provisional!: boolean;
}

export class WorkingDayCountDto {
  @CountField() readonly days!: number;
  @FlagField({ description: 'a day of the range is not announced yet' }) readonly provisional!: boolean;
}

export class DeadlineStepDto implements DeadlineStep {
  @ChoiceField(stepCodes) readonly code!: DeadlineStep['code'];
  @TextField({ example: '2025-10-01 是国庆节、中秋节，顺延至工作日 2025-10-09' }) readonly message!: string;
}

export class DeadlineDto extends ReachedDayDto implements Deadline {
  @PartsField(() => DeadlineStepDto, { description: 'why it is this day, in order' })
  readonly steps!: readonly DeadlineStep[];
}
