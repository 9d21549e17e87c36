import {
  ChoiceField,
  DayField,
  FlagField,
  IdField,
  PageDto,
  TextField,
  TextsField,
  CountField,
} from '@ipharbor/platform/http';

export class RecordAbsenceDto {
  @IdField({ optional: true })
  readonly id?: string;
  @IdField({ optional: true, description: 'who is away; the caller when left out' })
  readonly accountId?: string;
  @IdField({ description: 'who does their work meanwhile' })
  readonly substituteId!: string;
  @DayField()
  readonly fromOn!: string;
  @DayField({ description: 'the last day of it; may be the first too' })
  readonly toOn!: string;
  @TextField({ max: 200 })
  readonly reason!: string;
}

export class AbsencePageDto extends PageDto {
  @ChoiceField(['current', 'past'], { optional: true, description: 'current: not over yet' })
  readonly when?: 'current' | 'past';
  @IdField({ optional: true, description: 'who is away' })
  readonly account?: string;
}

export class AbsenceDto {
  @IdField() readonly id!: string;
  @IdField() readonly accountId!: string;
  @TextField() readonly name!: string;
  @IdField() readonly substituteId!: string;
  @TextField() readonly substituteName!: string;
  @DayField() readonly fromOn!: string;
  @DayField() readonly toOn!: string;
  @TextField({ max: 200 }) readonly reason!: string;
  @FlagField() readonly isCancelled!: boolean;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}
