import { Count, Flag, Hash, Id, Instant, Line, Name, Ref, TableOf, Word } from '@ipharbor/platform/persistence';

/** 附件: a file that belongs to a record. Its content is found by its hash; the row never changes. */
@TableOf('document', {
  unique: [['subjectType', 'subjectId', 'serial']],
  index: [['subjectType', 'subjectId'], ['sha256']],
  about: 'subjectId',
})
export class Document {
  @Id() readonly id!: string;
  @Word() readonly subjectType!: string;
  @Ref() readonly subjectId!: string;
  /** What it is to the record, a word of the context that owns it: `filing-receipt`, `signed-form`. */
  @Word() readonly kind!: string;
  @Line() readonly fileName!: string;
  @Name() readonly mediaType!: string;
  @Count() readonly bytes!: number;
  @Hash() readonly sha256!: string;
  /** By SM3 (GB/T 32905) too, where that is configured. */
  @Hash({ nullable: true }) readonly sm3!: string | null;
  /** When a malware scanner found nothing in it; null where none is configured. */
  @Instant({ nullable: true }) readonly scannedAt!: Date | null;
  /** Of evidence: 1, 2, 3 … within its record. */
  @Count({ nullable: true }) readonly serial!: number | null;
  /** Of evidence: 证明对象, what it is to prove. */
  @Line({ nullable: true }) readonly purpose!: string | null;
  /** Whoever reads it is recorded. */
  @Flag() readonly isConfidential!: boolean;
  @Ref({ nullable: true }) readonly keptById!: string | null;
  @Instant() readonly keptAt!: Date;
}
