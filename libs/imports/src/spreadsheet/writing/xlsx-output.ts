import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { stream, type CellErrorValue, type Style, type Worksheet, type WorksheetView } from 'exceljs';
import { escapeFormula } from '../formula-text';
import { isDateCell, isErrorCell, isErrorText, notComputed, type Cell } from '../sheet';
import { dayStyle, instantStyle } from './style';

export interface OutputSheet {
  readonly name: string;
  readonly widths: readonly number[];
  /** Rows that stay in sight. */
  readonly frozenRows?: number;
  /** Printed at the foot of every page. */
  readonly footer?: string;
}

export interface Mark {
  readonly style?: Partial<Style>;
  readonly note?: string;
}

const rowsPerTurn = 200;

/** A workbook of one sheet, written row by row to a file or stream; waits when the reader of the stream is slow. */
export class XlsxOutput {
  private readonly out: Writable;
  private readonly ended: Promise<void>;
  private readonly writer: stream.xlsx.WorkbookWriter;
  private readonly sheet: Worksheet;
  private written = 0;

  constructor(target: string | Writable, { name, widths, frozenRows = 0, footer }: OutputSheet) {
    this.out = typeof target === 'string' ? createWriteStream(target) : target;
    this.ended = finished(this.out);
    this.ended.catch(() => undefined); // told by the next row, or by close
    this.writer = new stream.xlsx.WorkbookWriter({ stream: this.out, useStyles: true, useSharedStrings: false });
    const views: Partial<WorksheetView>[] = frozenRows > 0 ? [{ state: 'frozen', ySplit: frozenRows }] : [];
    this.sheet = this.writer.addWorksheet(sheetName(name), {
      views,
      headerFooter: footer ? { oddFooter: footer } : {},
    });
    this.sheet.columns = widths.map((width) => ({ width }));
  }

  /** Writes row number `row`; rows come in rising order. `marks` are by column index. Throws when the target failed. */
  async write(row: number, cells: readonly Cell[], marks: ReadonlyMap<number, Mark> = new Map()): Promise<void> {
    const line = this.sheet.getRow(row);
    cells.forEach((cell, index) => {
      if (cell === null) return;
      const target = line.getCell(index + 1);
      target.value = writable(cell);
      if (isDateCell(cell)) target.style = cell.time ? instantStyle : dayStyle;
    });
    for (const [index, { style, note }] of marks) {
      const target = line.getCell(index + 1);
      if (style) target.style = { ...style, numFmt: target.numFmt };
      if (note) target.note = note;
    }
    line.commit();
    if (++this.written % rowsPerTurn === 0) await this.breathe();
  }

  /** Ends the file; resolves when everything is written. */
  async close(): Promise<void> {
    this.sheet.commit();
    await Promise.all([this.ended, this.writer.commit()]);
  }

  /** Gives up: an unfinished file must not look finished. */
  abort(error: Error): void {
    this.out.destroy(error);
  }

  private async breathe(): Promise<void> {
    await nextTurn();
    if (this.out.destroyed) await this.ended;
    if (this.out.writableNeedDrain) await Promise.race([once(this.out, 'drain'), this.ended]);
  }
}

/** Runs `write` on a new workbook and ends it, or gives the file up when `write` throws. */
export async function writeXlsx(
  target: string | Writable,
  sheet: OutputSheet,
  write: (output: XlsxOutput) => Promise<void>,
): Promise<void> {
  const output = new XlsxOutput(target, sheet);
  try {
    await write(output);
    await output.close();
  } catch (error) {
    output.abort(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

function writable(cell: NonNullable<Cell>): string | number | boolean | Date | CellErrorValue {
  if (typeof cell === 'string') return safeText(cell);
  if (isDateCell(cell)) return new Date(`${cell.day}T${cell.time ?? '00:00:00'}Z`);
  if (!isErrorCell(cell)) return cell;
  if (cell.error === notComputed) return '';
  return isErrorText(cell.error) ? { error: cell.error as CellErrorValue['error'] } : cell.error;
}

/** Neither run as a formula nor read back as one of the `_x0041_` escapes of the format. */
export const safeText = (text: string): string => escapeFormula(text).replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');

/** Excel refuses these characters and more than 31 of any. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1';
