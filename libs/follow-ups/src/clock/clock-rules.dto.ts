import { deadlineUnits, DeadlineStepDto, rolls, type DeadlineUnit, type Roll } from '@ipharbor/calendar';
import {
  ChoiceField,
  CountField,
  DayField,
  FlagField,
  IdField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { natures, type Nature } from './clock-rules';
import type { DeadlinePreview } from './deadlines';
import type { DueStep } from './due';

const longest = { n: 600 } as const;

export class AddRuleVersionDto {
  @TextField({ max: 60, description: 'what the version is called', example: '新郑 2026' }) readonly label!: string;
  @DayField({ description: 'for triggers from this day on' }) readonly effectiveFrom!: IsoDay;
  @DayField({ optional: true, nullable: true, description: 'left out: until further notice' })
  readonly effectiveTo?: IsoDay | null;
  @CountField({ min: 1, max: longest.n }) readonly n!: number;
  @ChoiceField(deadlineUnits) readonly unit!: DeadlineUnit;
  @ChoiceField(rolls) readonly roll!: Roll;
  @TextField({ max: 400, description: 'who set it, and where it can be read' }) readonly source!: string;
  @FlagField({ optional: true, description: 'false: not read in the original' }) readonly isVerified?: boolean;
}

export class EndRuleVersionDto {
  @DayField({ description: 'the last day whose triggers it covers' }) readonly on!: IsoDay;
}

export class TriggerDto {
  @DayField({ description: 'not counted itself' }) readonly triggerOn!: IsoDay;
}

export class RuleVersionDto {
  @IdField({ nullable: true, description: 'null: declared by the product' }) readonly id!: string | null;
  @TextField() readonly version!: string;
  @DayField() readonly effectiveFrom!: IsoDay;
  @DayField({ nullable: true }) readonly effectiveTo!: IsoDay | null;
  @CountField() readonly n!: number;
  @ChoiceField(deadlineUnits) readonly unit!: DeadlineUnit;
  @ChoiceField(rolls) readonly roll!: Roll;
  @ChoiceField(natures) readonly nature!: Nature;
  @TextField({ max: 500 }) readonly source!: string;
  @FlagField() readonly isVerified!: boolean;
  @FlagField({ description: 'it holds for triggers of today' }) readonly isInForce!: boolean;
}

export class ClockRuleDto {
  @TextField() readonly code!: string;
  @TextField() readonly zh!: string;
  @TextField() readonly en!: string;
  @ChoiceField(natures, { description: 'statutory: 法定; promise: 承诺; internal: 内部' }) readonly nature!: Nature;
  @PartsField(() => RuleVersionDto, { description: 'those of the product first, oldest first' })
  readonly versions!: readonly RuleVersionDto[];
  @CountField({ description: 'clocks that run by it' }) readonly running!: number;
  @TextsField() readonly allowedActions!: string[];
}

export class DeadlinePreviewDto implements DeadlinePreview {
  @TextField() readonly rule!: string;
  @TextField() readonly version!: string;
  @ChoiceField(natures) readonly nature!: Nature;
  @TextField({ max: 500 }) readonly source!: string;
  @FlagField() readonly isVerified!: boolean;
  @DayField() readonly date!: IsoDay;
  @FlagField({ description: 'a day on the way is not announced yet' }) readonly provisional!: boolean;
  @PartsField(() => DeadlineStepDto) readonly steps!: readonly DueStep[];
}
