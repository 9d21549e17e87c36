import {
  CountField,
  FlagField,
  IdField,
  InstantField,
  PartField,
  PartsField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import { allFields, isList, type DocumentTemplate } from './document-templates';
import { givenFields } from './layout';
import type { TemplateVersion } from './template-version.entity';

export class TemplateFieldDto {
  @TextField() readonly zh!: string;
  @TextField() readonly en!: string;
  /** Entries, each with 序号 and 内容. */
  @FlagField() readonly isList!: boolean;
  @FlagField() readonly isRequired!: boolean;
  /** Every document has it. */
  @FlagField() readonly isGiven!: boolean;
}

export class TemplateVersionDto {
  @IdField() readonly id!: string;
  @CountField() readonly number!: number;
  /** By an officer; otherwise as the product brings it. */
  @FlagField() readonly isEdited!: boolean;
  @TextField({ nullable: true, max: 500 }) readonly note!: string | null;
  @TextField({ nullable: true }) readonly addedBy!: string | null;
  @InstantField() readonly addedAt!: string;

  static from({ id, number, documentId, note, addedById, addedAt }: TemplateVersion, names: Map<string, string>) {
    const addedBy = (addedById && names.get(addedById)) ?? null;
    return { id, number, isEdited: documentId !== null, note, addedBy, addedAt: addedAt.toISOString() };
  }
}

export class TemplateDto {
  @TextField() readonly key!: string;
  @TextField() readonly zh!: string;
  @TextField() readonly en!: string;
  @TextField() readonly series!: string;
  /** Null before the first use: then the .docx is what the product brings. */
  @PartField(() => TemplateVersionDto, { nullable: true }) readonly inUse!: TemplateVersionDto | null;
}

export class TemplateDetailDto extends TemplateDto {
  @PartsField(() => TemplateFieldDto) readonly fields!: TemplateFieldDto[];
  /** Newest first. */
  @PartsField(() => TemplateVersionDto) readonly versions!: TemplateVersionDto[];
}

export class TemplateVersionQueryDto {
  @IdField({ optional: true, description: 'the version in use when left out' }) readonly version?: string;
}

export class NewTemplateVersionDto {
  @TextField({ max: 500, optional: true, description: 'what has changed' }) readonly note?: string;
}

export class FindingsDto {
  /** Empty: it can be used. */
  @TextsField() readonly faults!: string[];
  /** What its PDF will not show. */
  @TextsField() readonly notes!: string[];
}

export const fieldsOfTemplate = (template: DocumentTemplate): TemplateFieldDto[] =>
  Object.entries(allFields(template)).map(([name, field]) => ({
    zh: field.zh,
    en: field.en,
    isList: isList(field),
    isRequired: !field.isOptional && (!(name in givenFields) || name === 'number'),
    isGiven: name in givenFields,
  }));
