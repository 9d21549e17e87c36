import type { Actor } from '@ipharbor/access';
import {
  ChoiceField,
  CountField,
  DayField,
  FlagField,
  IdField,
  InstantField,
  TextField,
  TextsField,
} from '@ipharbor/platform/http';
import type { OfficialDocument } from './official-document.entity';
import { officialDocumentLifecycle } from './official-document.lifecycle';
import { grouped } from './verify-code';

export class OfficialDocumentDto {
  @IdField() readonly id!: string;
  @TextField() readonly title!: string;
  @TextField() readonly template!: string;
  @TextField() readonly number!: string;
  @TextField({ max: 32 }) readonly subjectType!: string;
  @IdField() readonly subjectId!: string;
  @TextField({ max: 500 }) readonly issuer!: string;
  @DayField() readonly issuedOn!: string;
  @InstantField() readonly issuedAt!: string;
  @TextField({ description: 'in groups of four, as printed' }) readonly verifyCode!: string;
  /** The files are kept; until then the first reader waits a moment. */
  @FlagField() readonly isMade!: boolean;
  @TextField({ description: 'issued or voided' }) readonly status!: string;
  @TextField({ nullable: true, max: 2000 }) readonly voidReason!: string | null;
  @InstantField({ nullable: true }) readonly voidedAt!: string | null;
  @TextsField() readonly allowedActions!: string[];
  @CountField() readonly version!: number;

  static from(document: OfficialDocument, actor: Actor): OfficialDocumentDto {
    const { id, title, template, number, subjectType, subjectId, issuer, issuedOn, status, voidReason, version } =
      document;
    return {
      ...{ id, title, template, number, subjectType, subjectId, issuer, issuedOn, status, voidReason, version },
      issuedAt: document.issuedAt.toISOString(),
      verifyCode: grouped(document.verifyCode),
      isMade: document.pdfId !== null,
      voidedAt: document.voidedAt?.toISOString() ?? null,
      allowedActions: officialDocumentLifecycle
        .actionsFrom(status)
        .filter((action) => actor.permissions.has(`official-document:${action}`)),
    };
  }
}

/** What whoever has the code may know: no person, no firm. */
export class VerificationDto {
  @TextField() readonly title!: string;
  @TextField() readonly number!: string;
  @TextField({ max: 500 }) readonly issuer!: string;
  @DayField() readonly issuedOn!: string;
  @TextField({ description: 'issued or voided' }) readonly status!: string;
  @DayField({ nullable: true }) readonly voidedOn!: string | null;
}

export class ComparisonDto {
  @TextField({ max: 64, pattern: /^[0-9a-f]{64}$/, description: 'SHA-256 of a file, in hex' }) readonly sha256!: string;
}

/** Which file of the document the given hash is that of, null when of neither. */
export class ComparedDto {
  @ChoiceField(['pdf', 'docx'], { nullable: true }) readonly matches!: 'pdf' | 'docx' | null;
}
