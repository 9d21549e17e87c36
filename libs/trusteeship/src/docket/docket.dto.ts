import { DeadlineStepDto, type DeadlineStep } from '@ipharbor/calendar';
import { ChoiceField, CountField, DayField, FenField, FlagField, PartsField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  annuityBands,
  feeReductions,
  type AnnuityAnswer,
  type AnnuityBandName,
  type AnnuityQuestion,
  type FeeReduction,
} from './annuity';
import { annuityKinds, type AnnuityKind } from './annuity-fees';
import { deadlineRuleNames, triggers, type DeadlineRule, type DeadlineRuleName, type Trigger } from './deadline-rules';
import { deliveryChannels, type DeliveryChannel } from './delivery';
import type { DeadlineAnswer, DeadlineQuestion } from './docket-deadline';

export class AskAnnuityDto {
  @DayField({ description: 'day of filing', example: '2018-06-15' }) readonly filedOn!: IsoDay;
  @ChoiceField(annuityKinds) readonly kind!: AnnuityKind;
  @CountField({ min: 1, max: 20, description: 'patent year, counted from filing', example: 7 }) readonly year!: number;
  @DayField({ description: 'the day of payment', example: '2024-08-20' }) readonly paidOn!: IsoDay;
  @ChoiceField(feeReductions.map(String), { optional: true, description: 'per cent off the annuity' })
  readonly reduction: string = '0';
  @DayField({ optional: true, description: 'a reduction ends with the tenth annuity from the year of the grant' })
  readonly grantedOn?: IsoDay;
  @FenField({ optional: true, description: 'paid before, too little' }) readonly alreadyPaidFen?: number;

  static question({ reduction, ...asked }: AskAnnuityDto): AnnuityQuestion {
    return { ...asked, reduction: Number(reduction) as FeeReduction };
  }
}

export class AnnuityDto implements AnnuityAnswer {
  @DayField({ nullable: true, description: 'anniversary of filing; null in the first year, paid with registration' })
  readonly due!: IsoDay | null;
  @DayField({ nullable: true, description: 'the last day to pay without being late' })
  readonly rolledDue!: IsoDay | null;
  @FenField({ description: 'after the reduction' }) readonly baseFen!: number;
  @FenField({ nullable: true, description: 'of the full annuity; null once the right is lost' })
  readonly surchargeFen!: number | null;
  @FenField({ nullable: true, description: 'base and surcharge less what was paid before' })
  readonly owedFen!: number | null;
  @ChoiceField(annuityBands) readonly band!: AnnuityBandName;
  @DayField({ nullable: true, description: 'the last day on which paying still saves the right' })
  readonly lostAfter!: IsoDay | null;
  @FlagField({ description: 'a day of it lies beyond the announced calendar' }) readonly provisional!: boolean;
  @PartsField(() => DeadlineStepDto) readonly steps!: readonly DeadlineStep[];
  @TextField({ max: 500 }) readonly source!: string;
  @FlagField({ description: 'the schedule of fees was read in the original' }) readonly isVerified!: boolean;
}

export class AskDeadlineDto implements DeadlineQuestion {
  @ChoiceField(deadlineRuleNames) readonly rule!: DeadlineRuleName;
  @DayField({ optional: true, description: 'the day the term is counted from', example: '2024-10-31' })
  readonly receivedOn?: IsoDay;
  @DayField({ optional: true, description: 'of papers: the day of issue, with `channel`' }) readonly issuedOn?: IsoDay;
  @ChoiceField(deliveryChannels, { optional: true }) readonly channel?: DeliveryChannel;
}

export class DocketDeadlineDto implements DeadlineAnswer {
  @ChoiceField(deadlineRuleNames) readonly rule!: DeadlineRuleName;
  @DayField() readonly date!: IsoDay;
  @DayField({ description: 'the day the term was counted from' }) readonly receivedOn!: IsoDay;
  @FlagField() readonly provisional!: boolean;
  @PartsField(() => DeadlineStepDto, { description: 'why it is this day, in order' })
  readonly steps!: readonly DeadlineStep[];
  @TextField({ description: 'version of the rule' }) readonly version!: string;
  @TextField({ max: 500 }) readonly source!: string;
  @FlagField({ description: 'false: the law was not read in the original (待核实)' }) readonly isVerified!: boolean;
}

export class DeadlineRuleDto {
  @ChoiceField(deadlineRuleNames) readonly rule!: DeadlineRuleName;
  @TextField() readonly zh!: string;
  @TextField() readonly en!: string;
  @ChoiceField(triggers, { description: 'what the term is counted from' }) readonly trigger!: Trigger;
  @TextField({ description: 'what is lost when the day passes' }) readonly effectZh!: string;
  @TextField() readonly effectEn!: string;

  static from(rule: DeadlineRuleName, { zh, en, trigger, effect }: DeadlineRule): DeadlineRuleDto {
    return { rule, zh, en, trigger, effectZh: effect.zh, effectEn: effect.en };
  }
}
