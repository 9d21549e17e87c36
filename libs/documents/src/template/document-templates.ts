import { documentProblem } from '../documents.problems';
import { givenFields, type Block } from './layout';

/** A value that a document is filled with. */
export interface TemplateField {
  /** What it is called; in the .docx it stands in braces: `{申请人}`. */
  readonly zh: string;
  readonly en: string;
  /** For previews; a list field has a list of them. */
  readonly sample: string | readonly string[];
  /** May be left empty, and left out of the .docx. */
  readonly isOptional?: boolean;
}

export interface DeclaredTemplate {
  readonly zh: string;
  readonly en: string;
  /** The letters of its numbers: 知维受 in 知维受〔2026〕3号. Templates may share one. */
  readonly series: string;
  readonly fields: Readonly<Record<string, TemplateField>>;
  /** Of which the default .docx is made, with the words of `layout`. */
  readonly body: readonly Block[];
}

export interface DocumentTemplate extends DeclaredTemplate {
  readonly key: string;
}

/** What a document is filled with: a text, or the entries of a list field. */
export type DocumentValues = Readonly<Record<string, string | readonly string[] | null | undefined>>;

const declared = new Map<string, DocumentTemplate>();

/** Every template, by key. */
export const knownTemplates = (): ReadonlyMap<string, DocumentTemplate> => declared;

/**
 * Declares the official documents of a context beside it: `'help-request.acceptance-notice': { zh: '受理通知书', … }`. Keys
 * have at most 64 characters. A body that names no known field, or lacks a required one, does not let the process start.
 */
export function documentTemplates(templates: Readonly<Record<string, DeclaredTemplate>>): void {
  for (const [key, template] of Object.entries(templates)) {
    if (declared.has(key)) throw new Error(`document template '${key}' is declared twice`);
    refuseFaults(key, template);
    declared.set(key, { key, ...template });
  }
}

/** Throws `document-template-unknown` (404). */
export function templateNamed(key: string): DocumentTemplate {
  const template = declared.get(key);
  if (!template) throw documentProblem('document-template-unknown', { template: key });
  return template;
}

/** All fields of a template, those that every document has included. */
export const allFields = ({ fields }: Pick<DeclaredTemplate, 'fields'>): Readonly<Record<string, TemplateField>> => ({
  ...givenFields,
  ...fields,
});

export const isList = ({ sample }: TemplateField): boolean => typeof sample !== 'string';

function refuseFaults(key: string, template: DeclaredTemplate): void {
  const fields = allFields(template);
  const named = new Set(template.body.flatMap(fieldsIn));
  const unknown = [...named].filter((field) => !(field in fields));
  const missing = Object.entries(template.fields).filter(([field, { isOptional }]) => !isOptional && !named.has(field));
  const clash = Object.keys(template.fields).filter((field) => field in givenFields);
  const words = Object.values(fields).map(({ zh }) => zh);
  const same = words.filter((word, at) => words.indexOf(word) !== at);
  const said = [...unknown, ...missing.map(([field]) => field), ...clash, ...same];
  if (said.length > 0) throw new Error(`document template '${key}': unknown, unused or repeated: ${said.join(', ')}`);
}

/** The fields that a block names. */
function fieldsIn(block: Block): string[] {
  if (block.kind === 'check') return [];
  if (block.kind === 'list') return [block.field];
  if (block.kind === 'facts') return block.rows.flatMap(([, text]) => inBraces(text));
  if (block.kind === 'signing-place') return block.parties.flatMap(inBraces);
  return inBraces(block.text);
}

export const braces = /\{(\w+)\}/g;
const inBraces = (text: string): string[] => [...text.matchAll(braces)].map(([, field]) => field);
