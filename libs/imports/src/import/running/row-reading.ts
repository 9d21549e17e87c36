import type { SheetProblem, SheetRow } from '../../spreadsheet';
import type { ImportColumn, ImportRegister, ImportRow, RowProblem } from '../import-register';
import type { UsedHeader } from '../run/import-run.entity';
import { sheetColumns } from './used-header';

/** A row as the register reads it; with problems, its values are incomplete. */
export interface ReadRow extends ImportRow<object> {
  readonly problems: readonly SheetProblem[];
}

/**
 * Turns the rows of one file into values, in order and each once: it remembers every key, since the first row that
 * holds one wins. After a stop it is made anew and fed from the first row again.
 */
export class RowReading {
  private readonly columns: readonly { name: string; index: number; label: string; read: ImportColumn['read'] }[];
  private readonly labels: ReadonlyMap<string, string>;
  private readonly keyTitles: string;
  private readonly firstRows = new Map<string, number>();
  private readonly records = new Map<string, number | null>();

  constructor(
    private readonly register: ImportRegister,
    header: UsedHeader,
  ) {
    const readers = register.columns as Readonly<Record<string, ImportColumn>>;
    this.columns = header.matched.map(({ name, index, label }) => ({ name, index, label, read: readers[name].read }));
    const all = sheetColumns(register);
    this.labels = new Map([
      ...all.map(({ name, title }): [string, string] => [name, title]),
      ...header.matched.map(({ name, label }): [string, string] => [name, label]),
    ]);
    this.keyTitles = all
      .filter(({ isKey }) => isKey)
      .map(({ title }) => title)
      .join('或');
  }

  read({ row, cells }: SheetRow): ReadRow {
    const values: Record<string, unknown> = {};
    const problems: SheetProblem[] = [];
    for (const { name, index, label, read } of this.columns) {
      const { value, problem } = read(cells[index]);
      if (problem) problems.push({ row, column: label, ...problem });
      else if (value !== null) values[name] = value;
    }
    const [key, ...others] = this.register.keysOf(values);
    const repeated = key === undefined ? this.withoutKey(problems) : this.repeated(key);
    if (repeated) problems.push(this.place(row, repeated));
    for (const word of key === undefined ? [] : [key, ...others])
      if (!this.firstRows.has(word)) this.firstRows.set(word, row);
    return { row, values, problems };
  }

  /** Records that this run has written before it was stopped. */
  hasWritten(ids: Iterable<string>): void {
    for (const id of ids) this.records.set(id, null);
  }

  /** The problem of a row whose record an earlier row has found already. */
  secondOf(recordId: string, row: number): SheetProblem | null {
    const first = this.records.get(recordId);
    if (first === undefined) this.records.set(recordId, row);
    if (first === undefined || first === row) return null;
    return this.place(row, repeatedRow(first === null ? '前面的行' : `第 ${first} 行`));
  }

  /** A problem of the register at its place in this file. */
  place(row: number, { column, code, message, suggestion }: RowProblem): SheetProblem {
    return { row, column: column && (this.labels.get(column) ?? column), code, message, suggestion };
  }

  private repeated(key: string): RowProblem | null {
    const first = this.firstRows.get(key);
    return first === undefined ? null : repeatedRow(`第 ${first} 行`);
  }

  /** A key that could not be read has its own problem already. */
  private withoutKey(problems: readonly SheetProblem[]): RowProblem | null {
    if (problems.length > 0) return null;
    const message = `缺少${this.keyTitles}，无法确定这一行是谁`;
    return { column: null, code: 'key-missing', message, suggestion: `请填写${this.keyTitles}` };
  }
}

const repeatedRow = (first: string): RowProblem => ({
  column: null,
  code: 'repeated-in-file',
  message: `与${first}重复，以${first}为准`,
  suggestion: '请删去重复的行，或改正编号',
});
