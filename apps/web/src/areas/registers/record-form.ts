import type { RegisterField, RegisterRow } from './register';

export type Entry = Record<string, string | number | string[] | undefined>;

/** The form of a record, or of a new one. */
export const entryOf = (fields: readonly RegisterField[], row: RegisterRow | undefined): Entry =>
  Object.fromEntries(fields.map((field) => [field.key, valueOf(field, row)]));

function valueOf({ key, kind }: RegisterField, row: RegisterRow | undefined): Entry[string] {
  const value = row && (row as unknown as Record<string, unknown>)[key];
  if (kind === 'choices' || kind === 'words') return Array.isArray(value) ? value.map(String) : [];
  if (kind === 'count') return typeof value === 'number' ? value : undefined;
  return typeof value === 'string' ? value : '';
}

/**
 * What is sent: of a new record what was filled in, of an existing one what differs. An emptied text is null, which
 * takes the value away; a required one or a choice is never sent empty.
 */
export function bodyOf(
  fields: readonly RegisterField[],
  entry: Entry,
  row: RegisterRow | undefined,
): Record<string, unknown> {
  const before = entryOf(fields, row);
  const changed = fields.filter(({ key }) => JSON.stringify(entry[key]) !== JSON.stringify(before[key]));
  return Object.fromEntries(
    changed.flatMap((field): [string, unknown][] => {
      const value = entry[field.key];
      const filled = typeof value === 'string' ? value.trim() : value;
      if (filled !== '' && filled !== undefined) return [[field.key, filled]];
      return row && isClearable(field) ? [[field.key, null]] : [];
    }),
  );
}

const isClearable = ({ kind, isRequired }: RegisterField): boolean =>
  !isRequired && ['text', 'note', 'day'].includes(kind);

/** Required fields that are empty. */
export const missingOf = (fields: readonly RegisterField[], entry: Entry): string[] =>
  fields.filter(({ key, isRequired }) => isRequired && String(entry[key] ?? '').trim() === '').map(({ key }) => key);
