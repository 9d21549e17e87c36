import { columnIndex } from '../columns';
import type { SheetProblem } from '../problem';
import { readSheet, readStart } from '../reading/read-sheet';
import { cellText, type ReadOptions, type SheetRow } from '../sheet';
import { explain, problemsByRow } from './problems-by-row';
import { badStyle, columnWidth } from './style';
import { writeXlsx, type Mark } from './xlsx-output';

/**
 * Writes the sheet back with its bad cells red, each with a comment saying why; a problem of a whole row stands on the
 * row's first filled cell. Kept of the original: the sheet's name, every value with its kind (text, number, date,
 * yes/no) in its own row and column, title lines and header included. Not kept: fonts, colours, merged cells,
 * drop-down lists, other sheets; a formula becomes the value it showed. A csv becomes an .xlsx with the same rows.
 * The result reads back to the same rows. Throws as `readSheet` does.
 */
export async function markWorkbook(
  originalPath: string,
  problems: Iterable<SheetProblem>,
  outPath: string,
  options: ReadOptions = {},
): Promise<void> {
  const { about, rows: start } = await readStart(originalPath, 20, options);
  const byRow = problemsByRow(problems);
  await writeXlsx(outPath, { name: about.sheet ?? '数据', widths: widthsOf(start) }, async (output) => {
    for await (const batch of readSheet(originalPath, options)) {
      for (const row of batch) await output.write(row.row, row.cells, marksOf(row, byRow.get(row.row) ?? []));
    }
  });
}

function marksOf({ cells }: SheetRow, problems: readonly SheetProblem[]): Map<number, Mark> {
  const firstFilled = cells.findIndex((cell) => cellText(cell) !== '');
  const byColumn = new Map<number, SheetProblem[]>();
  for (const problem of problems) {
    const index = columnIndex(problem.column) ?? Math.max(firstFilled, 0);
    byColumn.set(index, [...(byColumn.get(index) ?? []), problem]);
  }
  return new Map([...byColumn].map(([index, its]) => [index, { style: badStyle, note: explain(its) }]));
}

/** Wide enough for the first rows. */
export function widthsOf(rows: readonly SheetRow[]): number[] {
  const widths: number[] = [];
  for (const { cells } of rows) {
    if (cells.length < 2) continue; // a title line runs over its neighbours
    cells.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 10, columnWidth(cellText(cell)))));
  }
  return widths;
}
