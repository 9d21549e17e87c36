import type { FileColumn, ImportRegister, ImportRun } from './import-run';

/** For each column of the file with a heading, the register's column that it fills, or '' when it is not used. */
export type ColumnChoice = Readonly<Record<number, string>>;

export const choiceOf = ({ mapping, unusedColumns }: Pick<ImportRun, 'mapping' | 'unusedColumns'>): ColumnChoice =>
  Object.fromEntries([
    ...unusedColumns.map(({ index }) => [index, '']),
    ...(mapping?.columns ?? []).map(({ index, name }) => [index, name]),
  ]);

export const fileColumns = ({ mapping, unusedColumns }: Pick<ImportRun, 'mapping' | 'unusedColumns'>): FileColumn[] =>
  [...(mapping?.columns ?? []), ...unusedColumns].sort((a, b) => a.index - b.index);

/** The mapping as `PUT /imports/:id/mapping` takes it. */
export const mappingOf = (choice: ColumnChoice, headerRow: number) => ({
  headerRow,
  columns: Object.entries(choice).flatMap(([index, name]) => (name === '' ? [] : [{ name, index: Number(index) }])),
});

export const isSame = (a: ColumnChoice, b: ColumnChoice): boolean =>
  Object.keys(a).every((index) => a[Number(index)] === b[Number(index)]);

/** A column that was given to another one leaves the one that had it. */
export const given = (choice: ColumnChoice, index: number, name: string): ColumnChoice => ({
  ...Object.fromEntries(
    Object.entries(choice).map(([other, taken]) => [other, name !== '' && taken === name ? '' : taken]),
  ),
  [index]: name,
});

/** True where no key column is filled: nothing can be recognised then. */
export const lacksKey = (choice: ColumnChoice, { columns }: Pick<ImportRegister, 'columns'>): boolean => {
  const keys = columns.filter(({ isKey }) => isKey);
  return keys.length > 0 && !keys.some(({ name }) => Object.values(choice).includes(name));
};
