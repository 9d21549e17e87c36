import type { Writable } from 'node:stream';
import type { SheetColumn } from '../columns';
import type { Cell } from '../sheet';
import { columnWidth, headerStyle, quietStyle, titleStyle } from './style';
import { writeXlsx, type Mark } from './xlsx-output';

export type TableValue = string | number | boolean | null | undefined;

export interface TableOptions {
  readonly sheetName?: string;
  /** A line above the header. */
  readonly title?: string;
  /** Who exported it and when: a line above the header and at the foot of every printed page. */
  readonly watermark?: string;
}

/**
 * Writes a table to a file or stream as its rows come; a row holds its values by column name. Numbers stay numbers,
 * booleans become 是 / 否, a value of `choices` its title; a text never becomes a formula (`escapeFormula`).
 * The header is frozen and has a style. Rejects when the target fails or `rows` throws; the file is then incomplete.
 */
export function writeTable(
  target: string | Writable,
  columns: readonly SheetColumn[],
  rows: AsyncIterable<Readonly<Record<string, TableValue>>>,
  { sheetName = '数据', title, watermark }: TableOptions = {},
): Promise<void> {
  const above = [title, watermark].filter((line) => line !== undefined);
  const sheet = {
    name: sheetName,
    widths: columns.map((column) => column.width ?? columnWidth(column.title)),
    frozenRows: above.length + 1,
    footer: watermark && `&C${watermark.replaceAll('&', '&&')}`,
  };
  const cells = columns.map(cellWriter);
  return writeXlsx(target, sheet, async (output) => {
    let row = 0;
    for (const line of above) {
      await output.write(++row, [line], new Map([[0, { style: line === title ? titleStyle : quietStyle }]]));
    }
    const header = new Map<number, Mark>(columns.map((_, index) => [index, { style: headerStyle }]));
    await output.write(
      ++row,
      columns.map((column) => column.title),
      header,
    );
    for await (const values of rows)
      await output.write(
        ++row,
        cells.map((cell) => cell(values)),
      );
  });
}

function cellWriter({ name, choices }: SheetColumn): (values: Readonly<Record<string, TableValue>>) => Cell {
  const titles = new Map(choices?.map(({ value, title }) => [value, title]));
  return (values) => {
    const value = values[name] ?? null;
    if (typeof value === 'boolean') return value ? '是' : '否';
    return typeof value === 'string' ? (titles.get(value) ?? value) : value;
  };
}
