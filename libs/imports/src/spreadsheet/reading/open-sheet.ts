import { openCsv } from '../csv/csv-file';
import { sheetLimits, type OpenedSheet, type ReadOptions } from '../sheet';
import { openWorkbook } from '../xlsx/workbook';
import { fileKind } from './file-kind';

/** Opens a table in this thread: what the worker runs. Throws the errors of `unreadable`. */
export async function openSheet(path: string, options: ReadOptions = {}): Promise<OpenedSheet> {
  const limits = { ...sheetLimits, ...options.limits };
  const batchRows = options.batchRows ?? 500;
  return (await fileKind(path)) === 'xlsx'
    ? openWorkbook(path, options.sheet, limits, batchRows)
    : openCsv(path, limits, batchRows);
}
