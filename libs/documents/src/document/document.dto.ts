import { ChoiceField, CountField, FlagField, IdField, InstantField, TextField } from '@ipharbor/platform/http';
import type { Document } from './document.entity';

/** Which record a document belongs to. */
export class DocumentSubjectDto {
  @TextField({ max: 32, description: 'such as enterprise' }) readonly subjectType!: string;
  @IdField() readonly subjectId!: string;
}

/** The text fields beside the file. */
export class NewDocumentDto extends DocumentSubjectDto {
  @IdField({ optional: true }) readonly id?: string;
  @TextField({ max: 32, pattern: /^[a-z][a-z-]*$/, description: 'such as filing-receipt' }) readonly kind!: string;
  @ChoiceField(['true', 'false'], { optional: true }) readonly isConfidential?: 'true' | 'false';
}

export class DocumentDto extends DocumentSubjectDto {
  @IdField() readonly id!: string;
  @TextField() readonly kind!: string;
  @TextField({ max: 255 }) readonly fileName!: string;
  @TextField() readonly mediaType!: string;
  @CountField() readonly bytes!: number;
  @TextField({ max: 64 }) readonly sha256!: string;
  @TextField({ nullable: true, max: 64 }) readonly sm3!: string | null;
  @CountField({ nullable: true, description: 'of evidence: its number within the record' }) readonly serial!:
    number | null;
  @TextField({ nullable: true, max: 500, description: 'of evidence: what it is to prove' }) readonly purpose!:
    string | null;
  @InstantField({ nullable: true }) readonly scannedAt!: string | null;
  @FlagField() readonly isConfidential!: boolean;
  @IdField({ nullable: true }) readonly keptById!: string | null;
  @InstantField() readonly keptAt!: string;

  static from({ keptAt, scannedAt, ...document }: Document): DocumentDto {
    return { ...document, keptAt: keptAt.toISOString(), scannedAt: scannedAt?.toISOString() ?? null };
  }
}
