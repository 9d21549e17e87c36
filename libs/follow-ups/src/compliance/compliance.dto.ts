import {
  ChoiceField,
  CountField,
  DayField,
  IdField,
  NumberField,
  PartsField,
  TextField,
} from '@ipharbor/platform/http';

export class CompliancePeriodDto {
  @DayField({ optional: true, description: 'first day; the first of this month when left out' })
  readonly from?: string;
  @DayField({ optional: true, description: 'last day, at most 92 days later; today when left out' })
  readonly to?: string;
}

export class ComplianceRowDto {
  @ChoiceField(['person', 'unit'], { description: 'unit: shared by its people, named to nobody' })
  readonly holder!: 'person' | 'unit';
  @IdField() readonly holderId!: string;
  @TextField() readonly name!: string;
  @IdField({ nullable: true }) readonly unitId!: string | null;
  @TextField({ nullable: true }) readonly unitName!: string | null;
  @CountField({ description: 'completed in the period, by the due day' }) readonly inTime!: number;
  @CountField({ description: 'completed in the period, after the due day' }) readonly late!: number;
  @CountField({ description: 'open today and past the due day' }) readonly overdue!: number;
  @NumberField({ nullable: true, description: 'inTime of all three, 0 to 1; null where there is nothing' })
  readonly rate!: number | null;
}

/** Every figure opens its rows: `GET /work-items?view=ended&endedFrom=&endedTo=&late=&owner=`, and `view=all&dueBefore=`. */
export class ComplianceDto {
  @DayField() readonly from!: string;
  @DayField() readonly to!: string;
  @DayField({ description: 'the day of the overdue figures' }) readonly on!: string;
  @PartsField(() => ComplianceRowDto) readonly rows!: ComplianceRowDto[];
}
