import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSheet } from '../reading/open-sheet';
import type { ReadOptions, SheetRow } from '../sheet';

export interface Scratch {
  path(name: string): string;
  /** Writes a file and answers its path. */
  file(name: string, content: string | Uint8Array): string;
}

/** A folder of its own for the files of one spec, gone after it. */
export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const path = (name: string) => join(folder, name);
  return {
    path,
    file(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
  };
}

export async function gather(batches: AsyncIterable<SheetRow[]>): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

/** All rows, read in this thread. */
export const rowsOf = async (path: string, options?: ReadOptions): Promise<SheetRow[]> =>
  gather((await openSheet(path, options)).rows);

/** The folder of real files, when there is one. */
export const realData = process.env.REAL_DATA_DIR;
