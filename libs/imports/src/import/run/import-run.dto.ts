import {
  ChoiceField,
  CountField,
  FlagField,
  IdField,
  InstantField,
  NumberField,
  PageDto,
} from '@ipharbor/platform/http';
import { PartField, PartsField, TextField, TextsField } from '@ipharbor/platform/http';

export class MappedColumnDto {
  @TextField({ max: 64, description: 'name of the column in the register' }) readonly name!: string;
  @CountField({ max: 255, description: 'place in the file; 0 is column A' }) readonly index!: number;
}

/** Which columns of the file are used, and for what. */
export class HeaderMappingDto {
  @CountField({ min: 1, max: 1_000_000, description: 'row number of the header' }) readonly headerRow!: number;
  @PartsField(() => MappedColumnDto, { min: 1, max: 100 }) readonly columns!: MappedColumnDto[];
}

/** The text fields beside the file. */
export class NewImportDto {
  @IdField({ optional: true }) readonly id?: string;
  @TextField({ max: 32, description: 'enterprises, ip-rights' }) readonly register!: string;
  @ChoiceField(['check', 'apply']) readonly mode!: 'check' | 'apply';
  @TextField({ optional: true, max: 9, pattern: /^\d{6}(\d{3})?$/ }) readonly jurisdictionRegion?: string;
  @TextField({ optional: true, max: 10_000, raw: true, description: 'JSON of HeaderMappingDto' })
  readonly mapping?: string;
}

export class ImportProblemDto {
  @CountField({ nullable: true, description: 'row number in the file; null for the whole file' })
  readonly row!: number | null;
  @TextField({ nullable: true, description: '企业名称（B列）; null for the whole row' }) readonly column!:
    string | null;
  @TextField({ max: 64 }) readonly code!: string;
  @TextField({ max: 500 }) readonly message!: string;
  @TextField({ nullable: true, max: 500 }) readonly suggestion!: string | null;
}

export class MatchedColumnDto extends MappedColumnDto {
  @TextField() readonly title!: string;
  @TextField({ description: 'as the file writes it' }) readonly header!: string;
}

export class UnusedColumnDto {
  @CountField() readonly index!: number;
  @TextField() readonly header!: string;
  @TextField({ nullable: true, description: 'the column that an earlier one of the file fills already' })
  readonly repeats!: string | null;
}

export class UsedMappingDto {
  @CountField() readonly headerRow!: number;
  @FlagField({ description: 'by a person, not by the names alone' }) readonly isConfirmed!: boolean;
  @PartsField(() => MatchedColumnDto) readonly columns!: MatchedColumnDto[];
}

export class ImportSummaryDto {
  @IdField() readonly id!: string;
  @TextField() readonly register!: string;
  @TextField() readonly registerTitle!: string;
  @ChoiceField(['check', 'apply']) readonly mode!: string;
  @ChoiceField(['queued', 'running', 'done', 'failed', 'undoing', 'undone']) readonly status!: string;
  @TextField({ description: '完成，有 3 行未导入' }) readonly summary!: string;
  @TextField({ max: 500 }) readonly fileName!: string;
  @CountField() readonly rows!: number;
  @CountField() readonly created!: number;
  @CountField() readonly updated!: number;
  @CountField() readonly unchanged!: number;
  @CountField() readonly rejected!: number;
  @CountField({ description: 'records changed by others meanwhile, which the undo left alone' })
  readonly leftAlone!: number;
  @NumberField({ description: '0 to 1' }) readonly progress!: number;
  @InstantField() readonly createdAt!: string;
  @InstantField({ nullable: true }) readonly finishedAt!: string | null;
  @CountField() readonly version!: number;
  @TextsField() readonly allowedActions!: string[];
}

export class ImportDto extends ImportSummaryDto {
  @PartsField(() => ImportProblemDto, { description: 'the first 1,000' }) readonly problems!: ImportProblemDto[];
  @CountField() readonly problemsTotal!: number;
  @PartsField(() => ImportProblemDto, { description: 'worth a look, though nothing was refused; the first 1,000' })
  readonly notes!: ImportProblemDto[];
  @CountField() readonly notesTotal!: number;
  @PartField(() => UsedMappingDto, { nullable: true }) readonly mapping!: UsedMappingDto | null;
  @PartsField(() => UnusedColumnDto) readonly unusedColumns!: UnusedColumnDto[];
  @TextField({ nullable: true }) readonly jurisdictionRegion!: string | null;
}

export class PreviewRowDto {
  @CountField() readonly row!: number;
  @TextsField() readonly cells!: string[];
}

export class ImportPreviewDto {
  @TextField({ nullable: true, description: 'the sheet that is read; null for csv' }) readonly sheet!: string | null;
  @CountField({ nullable: true, description: 'the row that looks like a header' }) readonly headerRow!: number | null;
  @PartsField(() => PreviewRowDto, { description: 'the first rows with content, at most 20' })
  readonly rows!: PreviewRowDto[];
}

export class ImportPageDto extends PageDto {
  @TextField({ optional: true, max: 32 }) readonly register?: string;
}

export class RegisterColumnDto {
  @TextField() readonly name!: string;
  @TextField() readonly title!: string;
  @FlagField() readonly isKey!: boolean;
  @FlagField() readonly isRequired!: boolean;
  @TextField({ nullable: true, max: 500 }) readonly note!: string | null;
}

export class ImportRegisterDto {
  @TextField() readonly name!: string;
  @TextField() readonly title!: string;
  @PartsField(() => RegisterColumnDto) readonly columns!: RegisterColumnDto[];
}
