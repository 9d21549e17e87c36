import { columnLabel, cellText, findHeader, headerRows, isExampleRow, readSheet } from '../../spreadsheet';
import type { SheetColumn, SheetProblem, SheetRow } from '../../spreadsheet';
import type { ImportRegister } from '../import-register';
import type { HeaderMapping, UsedHeader } from '../run/import-run.entity';

export interface LookedThrough {
  readonly header: UsedHeader;
  readonly totalRows: number;
  /** Not empty: nothing can be imported. */
  readonly problems: readonly SheetProblem[];
}

/** The columns of a register as the spreadsheet engine knows columns. */
export const sheetColumns = ({ columns }: Pick<ImportRegister, 'columns'>): SheetColumn[] =>
  Object.entries(columns as Readonly<Record<string, Omit<SheetColumn, 'name'>>>).map(([name, column]) => ({
    ...column,
    name,
  }));

/**
 * Reads a file to its end before anything of it is written: finds the header, counts the rows below it, and meets what
 * makes the file unreadable (throws the errors of `readSheet`).
 */
export async function lookThrough(
  path: string,
  columns: readonly SheetColumn[],
  mapping: HeaderMapping | null,
): Promise<LookedThrough> {
  let found: Pick<LookedThrough, 'header' | 'problems'> | undefined;
  let totalRows = 0;
  for await (const rows of readSheet(path)) {
    found ??= headerIn(rows.slice(0, headerRows), columns, mapping);
    if (found.problems.length > 0) break;
    for (const row of rows) if (isDataRow(row, found.header)) totalRows += 1;
  }
  return { ...(found ?? headerIn([], columns, mapping)), totalRows };
}

export const isDataRow = (row: SheetRow, header: UsedHeader): boolean => row.row > header.row && !isExampleRow(row);

function headerIn(rows: readonly SheetRow[], columns: readonly SheetColumn[], mapping: HeaderMapping | null) {
  if (mapping) return { header: mapped(rows, columns, mapping), problems: [] };
  const { row, matched, unused, problems } = findHeader(rows, columns);
  const used = matched.map(({ column: { name, title }, index, header, label }) => ({
    name,
    title,
    index,
    header,
    label,
  }));
  return { header: { row, matched: used, unused }, problems };
}

function mapped(rows: readonly SheetRow[], columns: readonly SheetColumn[], mapping: HeaderMapping): UsedHeader {
  const cells = rows.find(({ row }) => row === mapping.headerRow)?.cells ?? [];
  const place = (index: number) => {
    const header = cellText(cells[index]);
    return { index, header, label: columnLabel(index, header) };
  };
  const matched = mapping.columns.flatMap(({ name, index }) => {
    const column = columns.find((one) => one.name === name);
    return column ? [{ name, title: column.title, ...place(index) }] : [];
  });
  const taken = new Set(matched.map(({ index }) => index));
  const unused = cells
    .map((_, index) => ({ ...place(index), repeats: null }))
    .filter(({ index, header }) => header !== '' && !taken.has(index));
  return { row: mapping.headerRow, matched, unused };
}
