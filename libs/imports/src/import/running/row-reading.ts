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

  /** A problem of the register at its place in this file. */
  place(row: number, { column, code, message, suggestion }: RowProblem): SheetProblem {
    return { row, column: column && (this.labels.get(column) ?? column), code, message, suggestion };
  }

  private repeated(key: string): RowProblem | null {
    const first = this.firstRows.get(key);
    if (first === undefined) return null;
    const message = `与第 ${first} 行重复，以第 ${first} 行为准`;
    return { column: null, code: 'repeated-in-file', message, suggestion: '请删去重复的行，或改正编号' };
  }

  /** A key that could not be read has its own problem already. */
  private withoutKey(problems: readonly SheetProblem[]): RowProblem | null {
    if (problems.length > 0) return null;
    const message = `缺少${this.keyTitles}，无法确定这一行是谁`;
    return { column: null, code: 'key-missing', message, suggestion: `请填写${this.keyTitles}` };
  }
}
