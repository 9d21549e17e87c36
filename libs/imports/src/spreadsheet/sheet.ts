import type { Encoding } from './csv/encoding';
import type { Separator } from './csv/separator';

/** A date of a workbook: the day as written, and the time of day (`HH:MM:SS`) when the cell has one. */
export interface DateCell {
  readonly day: string;
  readonly time: string | null;
}

/** A cell without a value to rely on: an Excel error (`#N/A`), or a formula that was never computed. */
export interface ErrorCell {
  readonly error: string;
}

/** Texts come exactly as written (not trimmed); an empty cell is null. */
export type Cell = string | number | boolean | null | DateCell | ErrorCell;

/** One row with content. `row` is the sheet's own number, from 1; `cells[0]` is column A; the end may be missing. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

export const isDateCell = (cell: Cell | undefined): cell is DateCell =>
  typeof cell === 'object' && cell !== null && 'day' in cell;
export const isErrorCell = (cell: Cell | undefined): cell is ErrorCell =>
  typeof cell === 'object' && cell !== null && 'error' in cell;

/** The marker in `ErrorCell.error` of a formula without a cached value. */
export const notComputed = 'not-computed';

/** Excel's own error values; saved as csv they come as texts. */
export const isErrorText = (text: string): boolean => /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(text);

/** What a person sees in the cell, trimmed; '' for an empty one. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)));
  if (isErrorCell(cell)) return cell.error === notComputed ? '' : cell.error;
  return cell.time ? `${cell.day} ${cell.time}` : cell.day;
}

/** What a file may cost before it is refused. */
export interface SheetLimits {
  /** Bytes unpacked, of all parts read together. */
  readonly unpackedBytes: number;
  /** Unpacked : packed, looked at once a part is larger than 10 MB. */
  readonly ratio: number;
  /** Parts in the zip archive. */
  readonly entries: number;
  /** Rows with content. */
  readonly rows: number;
  readonly columns: number;
  /** Characters (UTF-16) in a cell; Excel's own limit. A longer one is cut one further, so that `flawOf` sees it. */
  readonly cellLength: number;
}

export const sheetLimits: SheetLimits = {
  unpackedBytes: 512 * 1024 * 1024,
  ratio: 200,
  entries: 5_000,
  rows: 200_000,
  columns: 256,
  cellLength: 32_767,
};

/** What is known of a file before its rows are read. */
export interface SheetAbout {
  readonly format: 'xlsx' | 'csv';
  /** Every sheet of the workbook, in its order; empty for csv. */
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** The sheet that is read; null for csv. */
  readonly sheet: string | null;
  /** Null for xlsx. */
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
}

export interface ReadOptions {
  /** Name of the sheet; by default the first one that is not hidden. */
  readonly sheet?: string;
  /** Rows in a batch; 500 by default. */
  readonly batchRows?: number;
  readonly limits?: Partial<SheetLimits>;
}

/** A file opened in this thread. `rows` must be iterated, to its end or broken off, for the file to be closed. */
export interface OpenedSheet {
  readonly about: SheetAbout;
  readonly rows: AsyncGenerator<SheetRow[]>;
}
