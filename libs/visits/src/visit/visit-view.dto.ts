import {
  ChoiceField,
  CountField,
  DayField,
  DocField,
  FlagField,
  IdField,
  InstantField,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { confirmationMeans, visitModes, type ConfirmationMeans, type VisitMode } from './visit.entity';
import { visitStatuses, type VisitStatus } from './visit.lifecycle';
import { needKinds, type NeedKind } from './visit-need.entity';
import { UnpublishedInventionDto, VisitRecordDto } from './visit-record.dto';
import type { VisitRecord } from './visit-record';

export class VisitorDto {
  @IdField() readonly professionalId!: string;
  @TextField() readonly name!: string;
  @FlagField() readonly isLead!: boolean;
}

export class VisitNeedDto {
  @IdField() readonly id!: string;
  @ChoiceField(needKinds) readonly kind!: NeedKind;
  @TextField({ max: 400 }) readonly text!: string;
  @IdField() readonly workItemId!: string;
  @DayField() readonly dueOn!: IsoDay;
}

/** A visit in a list. */
export class VisitDto {
  @IdField() readonly id!: string;
  @TextField() readonly number!: string;
  @IdField() readonly campaignId!: string;
  @IdField() readonly targetId!: string;
  @IdField() readonly enterpriseId!: string;
  @TextField() readonly enterpriseName!: string;
  @TextField() readonly regionCode!: string;
  @IdField() readonly teamId!: string;
  @ChoiceField(visitStatuses) readonly status!: VisitStatus;
  @ChoiceField(visitModes) readonly mode!: VisitMode;
  @DayField() readonly plannedOn!: IsoDay;
  @InstantField({ nullable: true }) readonly plannedAt!: string | null;
  @TextField({ nullable: true }) readonly place!: string | null;
  @DayField({ nullable: true }) readonly visitedOn!: IsoDay | null;
  @PartsField(() => VisitorDto) readonly visitors!: VisitorDto[];
  @ChoiceField(confirmationMeans, { nullable: true }) readonly confirmedBy!: ConfirmationMeans | null;
  @InstantField({ nullable: true }) readonly confirmedAt!: string | null;
  @DayField({ nullable: true }) readonly acceptedOn!: IsoDay | null;
  @IdField({ nullable: true }) readonly returnOfId!: string | null;
  @InstantField() readonly createdAt!: string;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}

/**
 * One visit in full. An enterprise is shown what it can confirm: neither what the visitors tell the bureau, nor why an
 * officer returned the record. It alone is shown its confirmation code.
 */
export class VisitDetailDto extends VisitDto {
  @CountField() readonly formVersion!: number;
  @PartField(() => VisitRecordDto, { nullable: true }) readonly record!: VisitRecord | null;
  @DocField({ nullable: true }) readonly answers!: Readonly<Record<string, unknown>> | null;
  @PartsField(() => VisitNeedDto) readonly needs!: VisitNeedDto[];
  @TextField({ nullable: true }) readonly internalNote!: string | null;
  @TextField({ nullable: true }) readonly reason!: string | null;
  @TextField({ nullable: true }) readonly signerName!: string | null;
  @TextField({ nullable: true, description: 'to the enterprise alone' }) readonly confirmationCode!: string | null;
}

export class DisclosureDto {
  @IdField() readonly visitId!: string;
  @PartsField(() => UnpublishedInventionDto) readonly inventions!: readonly UnpublishedInventionDto[];
  @InstantField() readonly recordedAt!: string;
}
