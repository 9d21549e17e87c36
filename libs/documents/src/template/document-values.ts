import type { FieldProblem } from '@ipharbor/platform/kernel';
import { documentProblem } from '../documents.problems';
import { allFields, isList, type DocumentTemplate, type DocumentValues } from './document-templates';

/** Values as they are kept: without characters that no document can show, and each of the kind that its field is. */
export type CheckedValues = Readonly<Record<string, string | readonly string[]>>;

/** Throws `document-values-invalid` (422) with the fields that are missing, unknown or of the wrong kind. */
export function checkedValues({ key, fields }: DocumentTemplate, values: DocumentValues): CheckedValues {
  const faults: FieldProblem[] = [];
  const checked: Record<string, string | readonly string[]> = {};
  const say = (field: string, code: string, message: string) => faults.push({ field, code, message });
  for (const field of Object.keys(values)) if (!(field in fields)) say(field, 'unknown-field', '没有这个字段');
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name] ?? (isList(field) ? [] : '');
    if (isList(field) !== (typeof value !== 'string')) say(name, 'wrong-kind', `“${field.zh}”的内容类型不对`);
    const clean = typeof value === 'string' ? printable(value) : value.map(printable).filter((one) => one !== '');
    if (clean.length === 0 && !field.isOptional) say(name, 'required', `缺少“${field.zh}”`);
    checked[name] = clean;
  }
  if (faults.length > 0)
    throw documentProblem('document-values-invalid', {
      template: key,
      said: faults.map(({ message }) => message).join('；'),
      errors: faults,
    });
  return checked;
}

/** For previews. */
export const sampleValues = (template: DocumentTemplate): CheckedValues =>
  Object.fromEntries(Object.entries(allFields(template)).map(([name, { sample }]) => [name, sample]));

/** Without control characters (XML has no place for them) and halves of characters; line breaks stay. */
const printable = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/gu, '')
    .trim();
