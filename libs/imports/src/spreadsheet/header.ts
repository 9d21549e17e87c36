import { columnLabel, columnLetter, type SheetColumn } from './columns';
import type { SheetProblem } from './problem';
import { cellText, type SheetRow } from './sheet';

/** A column of the file that fills a column of the register. */
export interface MatchedColumn {
  readonly column: SheetColumn;
  readonly index: number;
  readonly header: string;
  /** How problems name it: `columnLabel`. */
  readonly label: string;
}

/** A column of the file that fills nothing; `repeats` names the register's column that an earlier one fills already. */
export interface UnusedColumn {
  readonly index: number;
  readonly header: string;
  readonly label: string;
  readonly repeats: string | null;
}

export interface Header {
  /** The header's row number; data begins below it. */
  readonly row: number;
  readonly matched: readonly MatchedColumn[];
  readonly unused: readonly UnusedColumn[];
  /** Not empty: the file cannot be imported. Codes: `header-without-key-column`, `sheet-without-rows`. */
  readonly problems: readonly SheetProblem[];
}

/** How many rows with content may stand above the data. */
export const headerRows = 20;

/**
 * Finds the header among the first rows: the row with the most columns of the register, the upper one of equals.
 * Headers match by name, title or synonym whatever their width, case, spaces, asterisks, brackets or `（必填）`.
 */
export function findHeader(rows: readonly SheetRow[], columns: readonly SheetColumn[]): Header {
  const known = headerWords(columns);
  const candidates = rows.slice(0, headerRows).map((row) => matchRow(row, known));
  if (candidates.length === 0) return { row: 1, matched: [], unused: [], problems: [noRows] };
  const best = candidates.reduce((one, next) => (next.matched.length > one.matched.length ? next : one));
  const guessed = best.matched.length > 0 ? best : (candidates.find(({ row }) => row === guessHeaderRow(rows)) ?? best);
  const keys = columns.filter(({ isKey }) => isKey);
  const hasKey = keys.length === 0 || guessed.matched.some(({ column }) => column.isKey);
  return { ...guessed, problems: hasKey ? [] : [withoutKey(guessed, keys)] };
}

/** The row that looks like a header: the first with text alone in nearly all the columns used. */
export function guessHeaderRow(rows: readonly SheetRow[]): number | null {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cellText(cell) !== '').length);
  const width = Math.max(0, ...filled);
  const index = rows.findIndex(
    ({ cells }, i) => filled[i] >= width * 0.8 && cells.every((cell) => cell === null || typeof cell === 'string'),
  );
  return rows[Math.max(index, 0)]?.row ?? null;
}

function matchRow({ row, cells }: SheetRow, known: ReadonlyMap<string, SheetColumn>): Omit<Header, 'problems'> {
  const matched: MatchedColumn[] = [];
  const unused: UnusedColumn[] = [];
  cells.forEach((cell, index) => {
    const header = cellText(cell);
    if (header === '') return;
    const place = { index, header, label: columnLabel(index, header) };
    const column = known.get(headerWord(header)) ?? known.get(headerWord(withoutBrackets(header)));
    const isTaken = column !== undefined && matched.some((earlier) => earlier.column === column);
    if (column && !isTaken) matched.push({ column, ...place });
    else unused.push({ ...place, repeats: isTaken ? column.title : null });
  });
  return { row, matched, unused };
}

function headerWords(columns: readonly SheetColumn[]): Map<string, SheetColumn> {
  const words = new Map<string, SheetColumn>();
  for (const column of columns) {
    for (const word of [column.name, column.title, ...(column.synonyms ?? [])]) {
      if (!words.has(headerWord(word))) words.set(headerWord(word), column);
    }
  }
  return words;
}

const headerWord = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_:：()[\]【】〔〕<>《》"'“”\u200b\ufeff-]/g, '');

const withoutBrackets = (header: string): string => header.normalize('NFKC').replace(/[([【〔<].*?[)\]】〕>]/gs, '');

const noRows: SheetProblem = {
  row: 1,
  column: null,
  code: 'sheet-without-rows',
  message: '表中没有内容',
  suggestion: '请确认选对了工作表',
};

function withoutKey({ row, matched, unused }: Omit<Header, 'problems'>, keys: readonly SheetColumn[]): SheetProblem {
  const seen = [...matched, ...unused]
    .sort((a, b) => a.index - b.index)
    .map(({ index, header }) => `${columnLetter(index)} ${header}`)
    .slice(0, 30);
  const wanted = keys.map(({ title }) => `“${title}”`).join('或');
  return {
    row,
    column: null,
    code: 'header-without-key-column',
    message: `表头缺少${wanted}列；第 ${row} 行看到的列是：${seen.join('、') || '（无）'}`,
    suggestion: `请把${wanted}写在表头中，或下载模板填写`,
  };
}
