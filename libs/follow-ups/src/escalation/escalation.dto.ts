import { ChoiceField, CountField, DayField, FlagField, IdField, PartsField, TextField } from '@ipharbor/platform/http';
import { audiences, type Audience } from './ladder';

export class EscalationStepDto {
  @CountField({ min: -60, max: 250, description: 'working days after the due day; before it where negative' })
  readonly workingDays!: number;
  @ChoiceField(audiences) readonly to!: Audience;
}

export class LadderDto {
  @TextField({ description: '* for every kind that has none of its own' }) readonly kind!: string;
  @TextField() readonly label!: string;
  @FlagField({ description: 'nobody decided otherwise yet' }) readonly isUsual!: boolean;
  @PartsField(() => EscalationStepDto) readonly steps!: EscalationStepDto[];
}

export class DecideLadderDto {
  @PartsField(() => EscalationStepDto, { max: 10 }) readonly steps!: EscalationStepDto[];
}

/** A step that was taken. */
export class EscalationDto {
  @CountField() readonly level!: number;
  @ChoiceField(audiences) readonly audience!: Audience;
  @IdField() readonly accountId!: string;
  @TextField() readonly name!: string;
  @DayField() readonly escalatedOn!: string;
}
