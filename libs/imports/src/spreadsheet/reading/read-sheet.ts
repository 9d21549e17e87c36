import { on } from 'node:events';
import { unreadable, type UnreadableCode } from '../problem';
import type { ReadOptions, SheetAbout, SheetRow } from '../sheet';
import { startWorker } from './start-worker';
import type { WorkerMessage } from './worker-messages';

/**
 * Reads a table (.xlsx, .csv) on disk in a worker thread and answers its rows in batches, in order, empty rows left out.
 * The worker waits when batches are not taken, so memory stays small; leaving the loop ends it. Title lines and the
 * header are rows like all others: see `findHeader`.
 *
 * Throws a `DomainError` (422) with a code of `unreadable`: `empty-file`, `not-a-spreadsheet`, `xls-not-supported`,
 * `encrypted-workbook`, `damaged-file`, `unsafe-xml`, `zip-bomb`, `too-many-rows`, `too-many-columns`,
 * `sheet-not-found`, `csv-quote-not-closed`. It may come after some batches: store nothing for good before the end.
 */
export async function* readSheet(path: string, options: ReadOptions = {}): AsyncGenerator<SheetRow[], void, undefined> {
  for await (const message of workerMessages(path, options)) {
    if (message.kind === 'rows') yield message.rows;
  }
}

/** The start of a table: what it is, and its first rows. */
export interface SheetStart {
  readonly about: SheetAbout;
  readonly rows: readonly SheetRow[];
}

/** Reads the first `rows` rows and stops. Throws as `readSheet` does. */
export async function readStart(path: string, rows: number, options: ReadOptions = {}): Promise<SheetStart> {
  let about: SheetAbout | undefined;
  let start: readonly SheetRow[] = [];
  for await (const message of workerMessages(path, { ...options, batchRows: rows })) {
    if (message.kind === 'about') about = message.about;
    if (message.kind !== 'rows') continue;
    start = message.rows;
    break;
  }
  if (!about) throw new Error('the worker ended without a word');
  return { about, rows: start };
}

type Reading = Extract<WorkerMessage, { kind: 'about' | 'rows' }>;

async function* workerMessages(path: string, options: ReadOptions): AsyncGenerator<Reading> {
  const worker = startWorker({ path, options });
  try {
    for await (const [message] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[WorkerMessage]>) {
      if (message.kind === 'done') return;
      if (message.kind === 'unreadable') throw unreadable(message.code as UnreadableCode, message.detail);
      yield message;
      if (message.kind === 'rows') worker.postMessage('taken');
    }
    throw new Error('the worker ended before the file did');
  } catch (error) {
    if (isOutOfMemory(error)) throw unreadable('zip-bomb', { reason: '读取时内存超限' });
    throw error;
  } finally {
    await worker.terminate();
  }
}

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
