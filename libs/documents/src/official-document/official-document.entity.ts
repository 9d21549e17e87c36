import {
  Code,
  Count,
  Day,
  Doc,
  Id,
  Instant,
  Line,
  Name,
  Note,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import type { CheckedValues } from '../template/document-values';
import { officialDocumentLifecycle, type OfficialDocumentStatus } from './official-document.lifecycle';

/** 文书: an official document with its number. What it says never changes; it can only be declared void. */
@TableOf('official_document', {
  about: 'subjectId',
  unique: [['number'], ['series', 'year', 'serial'], ['verifyCode']],
  index: [
    ['subjectType', 'subjectId'],
    ['enterpriseId', 'issuedAt'],
    ['regionCode', 'issuedAt'],
  ],
  confidential: ['values'],
})
export class OfficialDocument {
  @Id() readonly id!: string;
  /** The key of the template. */
  @Code() readonly template!: string;
  @Ref() readonly templateVersionId!: string;
  @Name() readonly title!: string;
  @Word() readonly series!: string;
  @Count() readonly year!: number;
  @Count() readonly serial!: number;
  /** 知维受〔2026〕3号 */
  @Code() readonly number!: string;
  @Word() readonly subjectType!: string;
  @Ref() readonly subjectId!: string;
  @Ref({ nullable: true }) readonly enterpriseId!: string | null;
  @Code({ nullable: true }) readonly regionCode!: string | null;
  @Line() readonly issuer!: string;
  @Day() readonly issuedOn!: string;
  @Ref({ nullable: true }) readonly issuedById!: string | null;
  @Instant() readonly issuedAt!: Date;
  @Doc() readonly values!: CheckedValues;
  /** 128 random bits: whoever has the paper has the code, nobody else. */
  @Code() readonly verifyCode!: string;
  /** The files, once made. */
  @Ref({ nullable: true }) docxId: string | null = null;
  @Ref({ nullable: true }) pdfId: string | null = null;
  @Word() status: OfficialDocumentStatus = officialDocumentLifecycle.initial;
  @Note({ nullable: true }) voidReason: string | null = null;
  @Ref({ nullable: true }) voidedById: string | null = null;
  @Instant({ nullable: true }) voidedAt: Date | null = null;
  @Version() version: number = 1;

  void(byId: string | null, reason: string, at: Date): void {
    this.status = officialDocumentLifecycle.next(this.status, 'void');
    this.voidReason = reason;
    this.voidedById = byId;
    this.voidedAt = at;
  }
}
