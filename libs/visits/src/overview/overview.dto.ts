import { CountField, DayField, InstantField, PartsField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';

export class OverviewFigureDto {
  @TextField() readonly key!: string;
  @TextField() readonly name!: string;
  @TextField() readonly unit!: string;
  @CountField() readonly value!: number;
  @TextField({ max: 500, description: 'the address that lists exactly these rows' }) readonly opens!: string;
}

export class OverviewDto {
  @DayField({ description: 'the day of the data' }) readonly on!: IsoDay;
  @InstantField() readonly at!: string;
  @PartsField(() => OverviewFigureDto, { max: 8 }) readonly figures!: OverviewFigureDto[];
}
