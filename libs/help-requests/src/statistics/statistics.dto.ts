import { CountField, DayField, NumberField, PartField, PartsField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';

export class StatisticsQueryDto {
  @DayField({ optional: true }) readonly from?: IsoDay;
  @DayField({ optional: true }) readonly to?: IsoDay;
  @TextField({ optional: true, max: 12, pattern: /^\d+$/ }) readonly region?: string;
}

/** One figure; `value` is what the list is filtered by to see its rows. */
export class FigureDto {
  @TextField() readonly value!: string;
  @TextField() readonly name!: string;
  @CountField() readonly count!: number;
}

export class TimesDto {
  @CountField({ description: 'cases with a decision on acceptance' }) readonly accepted!: number;
  @NumberField({ nullable: true, description: 'working days from filing to acceptance' }) readonly toAccept!:
    number | null;
  @NumberField({ nullable: true, description: 'working days from acceptance to the end' }) readonly toFinish!:
    number | null;
  @CountField({ description: 'accepted after the day that was promised' }) readonly acceptedLate!: number;
  @CountField({ description: 'overdue today' }) readonly overdue!: number;
}

export class HelpStatisticsDto {
  @CountField() readonly total!: number;
  @PartsField(() => FigureDto) readonly channel!: FigureDto[];
  @PartsField(() => FigureDto) readonly caseType!: FigureDto[];
  @PartsField(() => FigureDto) readonly status!: FigureDto[];
  @PartsField(() => FigureDto) readonly region!: FigureDto[];
  @PartField(() => TimesDto) readonly times!: TimesDto;
  @PartsField(() => FigureDto) readonly rating!: FigureDto[];
  @CountField() readonly badRatings!: number;
  @CountField({ description: 'bad ratings with a call-back' }) readonly calledBack!: number;
}
