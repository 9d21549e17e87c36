import { guessHeaderRow } from '../header';
import { cellText, type ReadOptions, type SheetAbout } from '../sheet';
import { readStart } from './read-sheet';

/** What a person confirms before an import: the sheet, the header and how the first rows look. */
export interface SheetInspection extends SheetAbout {
  /** The row that looks like a header, by its shape alone (`findHeader` knows better); null for an empty sheet. */
  readonly headerRow: number | null;
  /** The first rows with content, at most 20, as texts. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** Looks at the start of a file. Throws as `readSheet` does, for what shows at the start. */
export async function inspectSheet(path: string, options: ReadOptions = {}): Promise<SheetInspection> {
  const { about, rows } = await readStart(path, 20, options);
  return {
    ...about,
    headerRow: guessHeaderRow(rows),
    rows: rows.map(({ row, cells }) => ({ row, cells: cells.map(cellText) })),
  };
}
