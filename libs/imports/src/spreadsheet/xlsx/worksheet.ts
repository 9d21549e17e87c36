import { unescapeFormula } from '../formula-text';
import { unreadable } from '../problem';
import { notComputed, type Cell, type SheetLimits, type SheetRow } from '../sheet';
import { serialToDate, serialToTime } from './serial-day';
import { cutText, StringItem, unescapeText } from './shared-strings';
import { parseXml, type Attributes, type XmlHandler } from './xml';

/** What a sheet's cells point at. */
export interface WorkbookContext {
  readonly strings: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
}

/** Batches of the rows that hold something. Throws `too-many-rows`, `too-many-columns`, `damaged-file`, `unsafe-xml`. */
export async function* worksheetRows(
  chunks: AsyncIterable<Uint8Array>,
  context: WorkbookContext,
  limits: SheetLimits,
  batchRows: number,
): AsyncGenerator<SheetRow[]> {
  const sheet = new SheetHandler(context, limits);
  const parsing = parseXml(chunks, sheet);
  while (!(await parsing.next()).done) {
    while (sheet.rows.length >= batchRows) yield sheet.rows.splice(0, batchRows);
  }
  if (sheet.rows.length > 0) yield sheet.rows;
}

class SheetHandler implements XmlHandler {
  readonly rows: SheetRow[] = [];
  private count = 0;
  private row = 0;
  private cells: Cell[] = [];
  private column = -1;
  private type: string | undefined;
  private style = 0;
  private value = '';
  private hasFormula = false;
  private inValue = false;
  private inInline = false;
  private readonly inline: StringItem;

  constructor(
    private readonly context: WorkbookContext,
    private readonly limits: SheetLimits,
  ) {
    this.inline = new StringItem(limits.cellLength);
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'c':
        return this.openCell(attributes);
      case 'v':
        this.inValue = true;
        return;
      case 'f':
        this.hasFormula = true;
        return;
      case 'row':
        return this.openRow(attributes);
      case 'is':
        this.inInline = true;
        return;
      default:
        if (this.inInline) this.inline.open(name);
    }
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
    else if (this.inInline) this.inline.add(text);
  }

  close(name: string): void {
    switch (name) {
      case 'v':
        this.inValue = false;
        return;
      case 'c':
        return this.closeCell();
      case 'row':
        return this.closeRow();
      case 'is':
        this.inInline = false;
        return;
      default:
        if (this.inInline) this.inline.close(name);
    }
  }

  private openRow(attributes: Attributes): void {
    const number = attributes.r === undefined ? this.row + 1 : Number(attributes.r);
    if (!Number.isInteger(number) || number <= this.row || number > 1_048_576) {
      throw unreadable('damaged-file', { reason: `行号 ${attributes.r} 有误` });
    }
    this.row = number;
    this.cells = [];
    this.column = -1;
  }

  private closeRow(): void {
    if (
      !this.cells.some(
        (cell) => cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== ''),
      )
    )
      return;
    this.count += 1;
    if (this.count > this.limits.rows) throw unreadable('too-many-rows', { limit: this.limits.rows });
    for (let i = 0; i < this.cells.length; i += 1) this.cells[i] ??= null;
    this.rows.push({ row: this.row, cells: this.cells });
  }

  private openCell(attributes: Attributes): void {
    this.column = attributes.r === undefined ? this.column + 1 : columnOf(attributes.r);
    this.type = attributes.t;
    this.style = attributes.s === undefined ? 0 : Number(attributes.s);
    this.value = '';
    this.hasFormula = false;
  }

  private closeCell(): void {
    const cell = this.cellValue();
    if (cell === null) return;
    if (this.column >= this.limits.columns) {
      throw unreadable('too-many-columns', { row: this.row, limit: this.limits.columns });
    }
    this.cells[this.column] = cell;
  }

  private cellValue(): Cell {
    if (this.type === 'inlineStr') return this.inline.take() || null;
    if (this.value === '') return this.hasFormula && this.type !== 'str' ? { error: notComputed } : null;
    switch (this.type) {
      case 's':
        return this.sharedString();
      case 'str':
        return this.plainText();
      case 'b':
        return this.value.trim() === '1' || this.value.trim() === 'true';
      case 'e':
        return { error: this.value };
      case 'd':
        return { day: this.value.slice(0, 10), time: /T(\d\d:\d\d:\d\d)/.exec(this.value)?.[1] ?? null };
      default:
        return this.numberOrDate();
    }
  }

  /** What a formula showed, or a text that its writer did not share. */
  private plainText(): string {
    const text = cutText(unescapeText(this.value), this.limits.cellLength);
    return this.hasFormula ? text : unescapeFormula(text);
  }

  private sharedString(): Cell {
    const text = this.context.strings[Number(this.value)];
    if (text === undefined) throw unreadable('damaged-file', { reason: `第 ${this.row} 行引用了不存在的文字` });
    return text || null;
  }

  private numberOrDate(): Cell {
    const number = Number(this.value);
    if (Number.isNaN(number)) throw unreadable('damaged-file', { reason: `第 ${this.row} 行的数值有误` });
    if (!this.context.dateStyles[this.style]) return number;
    if (number >= 0 && number < 1 && !this.context.is1904) return serialToTime(number);
    return serialToDate(number, this.context.is1904) ?? number;
  }
}

/** 'AB12' -> 27. */
function columnOf(reference: string): number {
  let index = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const code = reference.charCodeAt(i);
    if (code < 65 || code > 90) break;
    index = index * 26 + code - 64;
  }
  if (index === 0) throw unreadable('damaged-file', { reason: `单元格 ${reference} 有误` });
  return index - 1;
}
