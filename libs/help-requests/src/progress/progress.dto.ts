import { ChoiceField, CountField, DayField, TextField, TextsField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { caseTypeCodes, type CaseTypeCode } from '../case-type/case-type';
import { helpStatuses, type HelpStatus } from '../request/help-request.lifecycle';

export class ProgressQueryDto {
  @TextField({ max: 20, pattern: /^WQ-\d{4}-\d{6,}$/i }) readonly number!: string;
  @TextField({ max: 20 }) readonly code!: string;
}

export class AskCodeDto {
  @TextField({ max: 20, pattern: /^WQ-\d{4}-\d{6,}$/i }) readonly number!: string;
  @TextField({ max: 24, pattern: /^\+?[\d -]{6,20}$/ }) readonly phone!: string;
}

/** What an applicant learns without signing in: where it stands, who has it, what is asked of them. No word of the case. */
export class ProgressDto {
  @TextField() readonly number!: string;
  @ChoiceField(caseTypeCodes) readonly caseType!: CaseTypeCode;
  @ChoiceField(helpStatuses) readonly status!: HelpStatus;
  @DayField() readonly submittedOn!: IsoDay;
  @DayField({ nullable: true }) readonly acceptBy!: IsoDay | null;
  @DayField({ nullable: true }) readonly dueOn!: IsoDay | null;
  @CountField({ nullable: true, min: -100_000 }) readonly workingDaysLeft!: number | null;
  @TextField({ description: 'the office or kind of handler that has it now' }) readonly hasIt!: string;
  @TextsField({ itemMax: 500, description: 'papers asked of the applicant' }) readonly asked!: readonly string[];
  @DayField({ nullable: true }) readonly suppliesBy!: IsoDay | null;
  @DayField({ nullable: true }) readonly appealsBy!: IsoDay | null;
  @TextField({ nullable: true }) readonly outcomeName!: string | null;
  @TextField({ description: 'for the next look: the one used is spent' }) readonly nextCode!: string;
}
