import { DayField, FlagField, IdField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';

/** Who reports; all of it may be left out. */
export class ReporterDto {
  @TextField({ max: 60 }) readonly name!: string;
  @TextField({ max: 24, pattern: /^\+?[\d -]{6,20}$/ }) readonly phone!: string;
  @TextField({ optional: true, max: 200 }) readonly address?: string;
}

export class OpenReporterDto {
  @IdField({ description: 'who may read it' }) readonly accountId!: string;
  @DayField({ description: 'the last day' }) readonly toOn!: IsoDay;
  @TextField({ max: 300 }) readonly reason!: string;
}

export class ReporterOpenedDto {
  @FlagField() readonly opened!: boolean;
}
