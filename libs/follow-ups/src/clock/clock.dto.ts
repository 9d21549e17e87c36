import { DeadlineStepDto, deadlineUnits, rolls, type DeadlineUnit, type Roll } from '@ipharbor/calendar';
import {
  ChoiceField,
  CountField,
  DayField,
  FlagField,
  IdField,
  InstantField,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { natures, type Nature } from './clock-rules';
import { phases, type Phase } from './work-item-clock.entity';

export class HoldWorkItemDto {
  @TextField({ max: 400, description: 'why its time stands still' }) readonly reason!: string;
  @DayField({ optional: true, description: 'left out: today' }) readonly fromOn?: IsoDay;
}

export class ResumeWorkItemDto {
  @DayField({ optional: true, description: 'left out: today' }) readonly onDay?: IsoDay;
}

export class ExtendWorkItemDto {
  @CountField({ min: 1, max: 600 }) readonly n!: number;
  @ChoiceField(deadlineUnits, { optional: true, description: 'left out: that of the clock' })
  readonly unit?: DeadlineUnit;
  @TextField({ max: 400 }) readonly reason!: string;
  @IdField({ description: 'the account of whoever approved it' }) readonly approvedById!: string;
  @ChoiceField(phases, { optional: true, description: 'left out: finish' }) readonly phase?: Phase;
}

export class ApplyRuleDto {
  @TextField({ max: 60 }) readonly version!: string;
  @TextField({ max: 400 }) readonly reason!: string;
  @ChoiceField(phases, { optional: true, description: 'left out: finish' }) readonly phase?: Phase;
}

export class ClockHoldDto {
  @TextField({ max: 500 }) readonly reason!: string;
  @DayField() readonly fromOn!: IsoDay;
  @DayField({ nullable: true, description: 'null: it still stands' }) readonly toOn!: IsoDay | null;
  @DayField({ description: 'it ends by itself on this day' }) readonly capOn!: IsoDay;
  @CountField({ description: 'calendar days so far' }) readonly days!: number;
  @TextField({ nullable: true }) readonly heldByName!: string | null;
}

export class ClockExtensionDto {
  @CountField() readonly n!: number;
  @ChoiceField(deadlineUnits) readonly unit!: DeadlineUnit;
  @TextField({ max: 500 }) readonly reason!: string;
  @IdField() readonly approvedById!: string;
  @TextField({ nullable: true }) readonly approvedByName!: string | null;
  @InstantField() readonly grantedAt!: string;
  @DayField() readonly dueBefore!: IsoDay;
  @DayField() readonly dueAfter!: IsoDay;
}

/** Why a day is this day. */
export class ClockDto {
  @ChoiceField(phases, { description: 'answer: 答复期限; finish: 办结期限' }) readonly phase!: Phase;
  @TextField({ nullable: true, description: 'null: a day that people agreed' }) readonly rule!: string | null;
  @TextField({ nullable: true }) readonly ruleLabel!: string | null;
  @TextField({ nullable: true }) readonly ruleVersion!: string | null;
  @TextField({ nullable: true, description: 'the version in force today, where it is another one' })
  readonly newerVersion!: string | null;
  @ChoiceField(natures, { description: 'statutory: 法定; promise: 承诺; internal: 内部' }) readonly nature!: Nature;
  @TextField({ nullable: true, max: 500 }) readonly source!: string | null;
  @FlagField({ description: 'false: 待核实' }) readonly isVerified!: boolean;
  @CountField({ min: -100_000 }) readonly n!: number;
  @ChoiceField(deadlineUnits) readonly unit!: DeadlineUnit;
  @ChoiceField(rolls) readonly roll!: Roll;
  @DayField() readonly triggerOn!: IsoDay;
  @DayField({ description: 'without holds and extensions' }) readonly originalDueOn!: IsoDay;
  @DayField() readonly dueOn!: IsoDay;
  @DayField({ nullable: true, description: 'what the law says, where a shorter promise binds' })
  readonly lawDueOn!: IsoDay | null;
  @FlagField() readonly provisional!: boolean;
  @DayField({ nullable: true }) readonly endedOn!: IsoDay | null;
  @ChoiceField(['working-day', 'day'], { description: 'what gross and net days are' })
  readonly daysAre!: 'working-day' | 'day';
  @CountField({ description: 'since the trigger' }) readonly grossDays!: number;
  @CountField({ description: 'without the days on hold' }) readonly netDays!: number;
  @PartsField(() => ClockExtensionDto) readonly extensions!: readonly ClockExtensionDto[];
  @PartsField(() => DeadlineStepDto, { description: 'in order' }) readonly steps!: readonly {
    code: string;
    message: string;
  }[];
}

export class WorkItemClocksDto {
  @IdField() readonly workItemId!: string;
  @TextField() readonly status!: string;
  @PartsField(() => ClockDto) readonly clocks!: readonly ClockDto[];
  @PartsField(() => ClockHoldDto) readonly holds!: readonly ClockHoldDto[];
  @PartField(() => ClockHoldDto, { nullable: true, description: 'the hold that has not ended' })
  readonly hold!: ClockHoldDto | null;
  @CountField({ description: 'version of the calendar' }) readonly calendarVersion!: number;
  @CountField({ description: 'of the work item' }) readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}
