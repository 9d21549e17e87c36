import { CountField, DayField, IdField, TextField } from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import type { SpecialistAbsence } from './absence.entity';

export class NoteAbsenceDto {
  @IdField({ optional: true }) readonly id?: string;
  @DayField() readonly fromOn!: IsoDay;
  @DayField({ description: 'the last day' }) readonly toOn!: IsoDay;
  @TextField({ max: 200 }) readonly reason!: string;
  @IdField({ optional: true, description: 'the specialist who stands in' }) readonly substituteId?: string;
}

export class AbsenceDto {
  @IdField() readonly id!: string;
  @IdField() readonly specialistId!: string;
  @DayField() readonly fromOn!: IsoDay;
  @DayField() readonly toOn!: IsoDay;
  @TextField() readonly reason!: string;
  @IdField({ nullable: true }) readonly substituteId!: string | null;
  @TextField({ nullable: true }) readonly substituteName!: string | null;
  @DayField({ nullable: true }) readonly cancelledOn!: IsoDay | null;
  @CountField() readonly version!: number;

  static from(
    { notedById: _, createdAt: __, ...absence }: SpecialistAbsence,
    substituteName: string | null,
  ): AbsenceDto {
    return { ...absence, substituteName };
  }
}
