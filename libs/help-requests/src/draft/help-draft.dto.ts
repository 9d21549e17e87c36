import {
  DocField,
  FlagField,
  InstantField,
  PartField,
  PartsField,
  TextField,
  IdField,
  DayField,
  CountField,
} from '@ipharbor/platform/http';
import type { IsoDay } from '@ipharbor/platform/kernel';
import { ReporterDto } from '../report/reporter.dto';
import { ApplicantDto, ContactDto, MatterDto } from '../intake/submit-help-request.dto';

export class SaveDraftDto {
  @DocField({ description: 'answers so far, by name' }) readonly content!: Record<string, unknown>;
  @TextField({ max: 32, description: 'the page that is shown' }) readonly step!: string;
}

export class ResumeDraftDto {
  @TextField({ max: 40, description: 'the one-time code' }) readonly code!: string;
}

export class DraftFileDto {
  @IdField() readonly id!: string;
  @TextField({ max: 255 }) readonly fileName!: string;
  @CountField() readonly bytes!: number;
}

export class DraftDto extends SaveDraftDto {
  @InstantField() readonly savedAt!: string;
  @PartsField(() => DraftFileDto) readonly files!: DraftFileDto[];
}

export class ResumeCodeDto {
  @TextField() readonly code!: string;
  @InstantField() readonly validUntil!: string;
}

/** What the wizard files in the end. */
export class FiledDraftDto extends MatterDto {
  @PartField(() => ApplicantDto, { optional: true }) readonly applicant?: ApplicantDto;
  @PartField(() => ContactDto, { optional: true }) readonly contact?: ContactDto;
  @FlagField({ description: 'the applicant has read how these data are used' }) readonly hasReadNotice!: boolean;
}

/** Who reports is sent with the filing alone and never kept in a draft. */
export class SubmitDraftDto {
  @PartField(() => ReporterDto, { optional: true }) readonly reporter?: ReporterDto;
}

export class ReceiptDto {
  @IdField() readonly id!: string;
  @TextField() readonly number!: string;
  @TextField() readonly status!: string;
  @DayField() readonly acceptBy!: IsoDay;
  @TextField({ nullable: true, description: 'works once, for the progress page' }) readonly progressCode!:
    string | null;
}
