import { copyFileSync, existsSync } from 'node:fs';
import type { AppConfig } from '@ipharbor/platform/config';
import { MigrationExecutor, type DataSource } from 'typeorm';

/**
 * Brings the schema up to date; answers the names of the migrations it ran. The embedded file is copied aside first
 * (`ipharbor.sqlite.before-<n>`); on MariaDB one process migrates at a time.
 */
export async function migrate(source: DataSource, config: AppConfig): Promise<string[]> {
  if (!(await source.showMigrations())) return [];
  if (!config.isEmbedded) return alone(source, () => run(source));
  const done = await new MigrationExecutor(source).getExecutedMigrations();
  if (done.length > 0 && existsSync(config.databaseFile)) {
    await source.query('PRAGMA wal_checkpoint(TRUNCATE)');
    copyFileSync(config.databaseFile, `${config.databaseFile}.before-${done.length + 1}`);
  }
  return run(source);
}

const run = async (source: DataSource): Promise<string[]> =>
  (await source.runMigrations({ transaction: 'each' })).map(({ name }) => name);

async function alone<T>(source: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  const [{ locked }] = (await runner.query(`SELECT GET_LOCK('ipharbor.migrate', 600) AS locked`)) as {
    locked: number | string;
  }[];
  try {
    if (Number(locked) !== 1) throw new Error('another process has been migrating for ten minutes');
    return await work();
  } finally {
    await runner.query(`SELECT RELEASE_LOCK('ipharbor.migrate')`);
    await runner.release();
  }
}
