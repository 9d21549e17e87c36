import { guessHeaderRow } from '../header';
import type { SheetProblem } from '../problem';
import { readSheet, readStart } from '../reading/read-sheet';
import type { Cell, ReadOptions } from '../sheet';
import { widthsOf } from './mark-workbook';
import { explain, problemsByRow } from './problems-by-row';
import { badStyle, headerStyle } from './style';
import { writeXlsx, type Mark } from './xlsx-output';

export interface FailedRowsOptions extends ReadOptions {
  /** The row number of the header (`Header.row`); guessed by its shape when left out. */
  readonly headerRow?: number;
}

const reasonColumn = '问题';

/**
 * Writes the header and the given rows alone, with what is wrong in a last column 问题, so that people correct just
 * these and import the file again (the column is not used then). Throws as `readSheet` does.
 */
export async function writeFailedRows(
  originalPath: string,
  rowNumbers: Iterable<number>,
  problems: Iterable<SheetProblem>,
  outPath: string,
  { headerRow, ...options }: FailedRowsOptions = {},
): Promise<void> {
  const { about, rows: start } = await readStart(originalPath, 20, options);
  const header = start.find(({ row }) => row === (headerRow ?? guessHeaderRow(start)));
  const failed = new Set(rowNumbers);
  const byRow = problemsByRow(problems);
  // an earlier round's reasons are replaced, not repeated
  const before = header?.cells.indexOf(reasonColumn) ?? -1;
  const width = before >= 0 ? before : await widthOfRows(originalPath, options, failed, header?.cells.length ?? 0);
  const withReason = (cells: readonly Cell[], reason: string): Cell[] => [
    ...Array.from({ length: width }, (_, index) => cells[index] ?? null),
    reason,
  ];
  const sheet = { name: about.sheet ?? '数据', widths: [...widthsOf(start).slice(0, width), 60], frozenRows: 1 };
  await writeXlsx(outPath, sheet, async (output) => {
    let row = 1;
    const bold = new Map<number, Mark>(
      Array.from({ length: width + 1 }, (_, index) => [index, { style: headerStyle }]),
    );
    await output.write(row, withReason(header?.cells ?? [], reasonColumn), bold);
    for await (const batch of readSheet(originalPath, options)) {
      for (const { row: number, cells } of batch) {
        if (!failed.has(number) || number === header?.row) continue;
        const reason = explain(byRow.get(number) ?? [], true);
        await output.write(++row, withReason(cells, reason), new Map([[width, { style: badStyle }]]));
      }
    }
  });
}

/** A row may be wider than its header; found by a walk of its own, so that the reasons stand beyond all cells. */
async function widthOfRows(
  path: string,
  options: ReadOptions,
  rows: ReadonlySet<number>,
  least: number,
): Promise<number> {
  let width = least;
  for await (const batch of readSheet(path, options)) {
    for (const { row, cells } of batch) if (rows.has(row)) width = Math.max(width, cells.length);
  }
  return width;
}
