import { Code, Count, Doc, Hash, Id, Instant, Line, Ref, TableOf } from '@ipharbor/platform/persistence';
import type { DeclaredTemplate } from './document-templates';

/**
 * One state of a template, for ever: documents keep the one they were issued from. Either as the product declares it, or a
 * .docx that an officer edited. The highest number is in use.
 */
@TableOf('document_template_version', { unique: [['template', 'number']] })
export class TemplateVersion {
  @Id() readonly id!: string;
  /** The key of the template. */
  @Code() readonly template!: string;
  /** 1, 2, 3 … within the template. */
  @Count() readonly number!: number;
  /** The fields that it can be filled with; and of a version that nobody edited, the paragraphs that it is made of. */
  @Doc() readonly declaration!: DeclaredTemplate;
  /** SHA-256 of the declaration or of the file. */
  @Hash() readonly sha256!: string;
  /** The document that holds the edited .docx; null for a declared one. */
  @Ref({ nullable: true }) readonly documentId!: string | null;
  /** What the officer says has changed. */
  @Line({ nullable: true }) readonly note!: string | null;
  @Ref({ nullable: true }) readonly addedById!: string | null;
  @Instant() readonly addedAt!: Date;
}
