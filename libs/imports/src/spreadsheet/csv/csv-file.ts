import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { unescapeFormula } from '../formula-text';
import { unreadable } from '../problem';
import type { Cell, OpenedSheet, SheetLimits, SheetRow } from '../sheet';
import { cutText } from '../xlsx/shared-strings';
import { decodeChunks, detectEncoding, type Encoding } from './encoding';
import { detectSeparator, type Separator } from './separator';

const sampleBytes = 65_536;
const recordBytes = 4 * 1024 * 1024;

/** Opens a .csv or .txt table. A row number counts records, as Excel does: a line break inside a cell is no new row. */
export async function openCsv(path: string, limits: SheetLimits, batchRows: number): Promise<OpenedSheet> {
  const encoding = await detectEncoding(path);
  const separator = detectSeparator(new TextDecoder(encoding).decode(await head(path)));
  return {
    about: { format: 'csv', sheets: [], sheet: null, encoding, separator },
    rows: csvRows(path, encoding, separator, limits, batchRows),
  };
}

async function* csvRows(
  path: string,
  encoding: Encoding,
  separator: Separator,
  limits: SheetLimits,
  batchRows: number,
): AsyncGenerator<SheetRow[]> {
  const file = createReadStream(path);
  const parser = parse({
    delimiter: separator,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: recordBytes,
  });
  const text = Readable.from(decodeChunks(file, encoding));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let batch: SheetRow[] = [];
  let [row, count] = [0, 0];
  try {
    for await (const record of parser) {
      row += 1;
      const cells = cellsOf(record as string[], limits.cellLength);
      if (cells.length === 0) continue;
      if (cells.length > limits.columns) throw unreadable('too-many-columns', { row, limit: limits.columns });
      if (++count > limits.rows) throw unreadable('too-many-rows', { limit: limits.rows });
      batch.push({ row, cells });
      if (batch.length >= batchRows) {
        yield batch;
        batch = [];
      }
    }
    if (batch.length > 0) yield batch;
  } catch (error) {
    throw error instanceof CsvError ? unreadable('csv-quote-not-closed', { row: row + 1 }) : error;
  } finally {
    parser.destroy();
    text.destroy();
    file.destroy();
  }
}

/** Without the empty cells at the end. */
function cellsOf(record: readonly string[], maxLength: number): Cell[] {
  let length = record.length;
  while (length > 0 && record[length - 1].trim() === '') length -= 1;
  return record.slice(0, length).map((raw) => {
    const text = plainText(raw);
    return text === '' ? null : cutText(text, maxLength);
  });
}

/** `="0012"` and a tab at either end are how other programs keep Excel from turning a code into a number. */
function plainText(raw: string): string {
  const text = raw.replace(/^\t+|\t+$/g, '').replace(/\r\n?/g, '\n');
  return unescapeFormula(/^="([^"]*)"$/.exec(text)?.[1] ?? text);
}

async function head(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
