import { createHash } from 'node:crypto';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '@ipharbor/access';
import type { Upload } from '@ipharbor/platform/http';
import { Clock } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import type { TestApplication } from '@ipharbor/platform/testing';
import { ImportRegisters } from '../import-registers';
import { ImportRun } from '../run/import-run.entity';
import { ImportRuns } from '../run/import-runs';
import { UnitRegister } from './unit-register';

/** The register of units, registered with the running application. */
export function unitRegister(app: TestApplication): UnitRegister {
  const register = new UnitRegister(app.get(Reader), app.get(Clock));
  app.get(ImportRegisters).register(register);
  return register;
}

/** A file as the upload interceptor leaves it. */
export function uploaded(content: string | Buffer, fileName = '单位.csv'): Upload {
  const path = join(mkdtempSync(join(tmpdir(), 'upload-')), 'file');
  writeFileSync(path, content);
  return {
    path,
    fileName,
    mediaType: 'application/octet-stream',
    bytes: statSync(path).size,
    sha256: createHash('sha256').update(content).digest('hex'),
    fields: {},
  };
}

export const csvOf = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => row.join(',')).join('\n');

/** `count` rows with a header: 单位 1, 单位 2, … */
export const unitsCsv = (count: number, region = '410184107'): string =>
  csvOf([['单位名称', '区域'], ...Array.from({ length: count }, (_, at) => [`单位 ${at + 1}`, region])]);

export async function requested(
  app: TestApplication,
  actor: Actor,
  content: string | Buffer,
  mode: 'check' | 'apply' = 'apply',
): Promise<string> {
  return (await app.get(ImportRuns).request(actor, uploaded(content), { register: 'units', mode })).id;
}

export async function runOf(app: TestApplication, id: string): Promise<ImportRun> {
  const [run] = await app.rows(ImportRun, { id });
  return run;
}

/** Asks for an import and works it off. */
export async function imported(
  app: TestApplication,
  actor: Actor,
  content: string | Buffer,
  mode: 'check' | 'apply' = 'apply',
): Promise<ImportRun> {
  const id = await requested(app, actor, content, mode);
  await app.runJobs();
  return runOf(app, id);
}
