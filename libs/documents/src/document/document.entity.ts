import { Count, Flag, Hash, Id, Instant, Line, Name, Ref, TableOf, Word } from '@ipharbor/platform/persistence';

/** 附件: a file that belongs to a record. Its content is found by its hash; the row never changes. */
@TableOf('document', { index: [['subjectType', 'subjectId'], ['sha256']], about: 'subjectId' })
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
  /** Whoever reads it is recorded. */
  @Flag() readonly isConfidential!: boolean;
  @Ref({ nullable: true }) readonly keptById!: string | null;
  @Instant() readonly keptAt!: Date;
}
