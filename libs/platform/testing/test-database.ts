import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppConfig } from '@ipharbor/platform/config';
import { referenceTables } from '@ipharbor/platform/persistence';
import type { DataSource } from 'typeorm';

export type Dialect = 'sqlite' | 'mariadb';
export const dialect: Dialect = process.env.TEST_DIALECT === 'mariadb' ? 'mariadb' : 'sqlite';

const workerId = process.env.JEST_WORKER_ID ?? '1';
const root = join(__dirname, '../../..');

/** Changes with every migration, so that a database prepared for another schema is never used. */
function schemaKey(): string {
  const hash = createHash('sha256');
  for (const folder of ['db/migrations', 'libs/platform/persistence', 'libs/regions/src', 'libs/access/src']) {
    const path = join(root, folder);
    if (!existsSync(path)) continue;
    for (const file of readdirSync(path)
      .filter((name) => name.endsWith('.ts'))
      .sort())
      hash.update(readFileSync(join(path, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * A configuration whose database is migrated, has its reference data and nothing else. `prepare` starts and stops the
 * application once per schema: SQLite files are then copied, MariaDB databases are kept per worker and emptied.
 */
export async function freshDatabase(prepare: (config: AppConfig) => Promise<void>): Promise<AppConfig> {
  const directory = mkdtempSync(join(tmpdir(), 'ipharbor-test-'));
  const base = {
    DATA_DIR: directory,
    LOG_LEVEL: 'silent',
    DEMO: 'off',
    WEBHOOKS_TO_LOOPBACK: 'on',
    SECRETS_KEY: 'a key that only tests seal their secrets with',
  };
  if (dialect === 'mariadb') {
    const config = AppConfig.from({ ...base, DATABASE_URL: await mariadb(base, prepare) });
    return config;
  }
  const config = AppConfig.from(base);
  const template = join(tmpdir(), `ipharbor-template-${schemaKey()}.sqlite`);
  if (!existsSync(template)) {
    await prepare(config);
    const mine = `${template}.${process.pid}`;
    copyFileSync(config.databaseFile, mine);
    renameSync(mine, template);
  } else {
    mkdirSync(directory, { recursive: true });
    copyFileSync(template, config.databaseFile);
  }
  return config;
}

async function mariadb(base: Record<string, string>, prepare: (config: AppConfig) => Promise<void>): Promise<string> {
  const { createConnection } = await import('mysql2/promise');
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE_URL names the MariaDB server of the tests');
  const url = new URL(server);
  const name = `${url.pathname.slice(1) || 'ipharbor_test'}_${workerId}`;
  url.pathname = `/${name}`;
  const connection = await createConnection({ uri: new URL('/', server).href.replace(/^mariadb:/, 'mysql:') });
  const key = schemaKey();
  const [rows] = await connection
    .query(`SELECT k FROM \`${name}\`.test_key`)
    .catch(() => [[]] as unknown as [{ k: string }[]]);
  if ((rows as { k: string }[])[0]?.k !== key) {
    await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
    await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    await prepare(AppConfig.from({ ...base, DATABASE_URL: url.href }));
    await connection.query(`CREATE TABLE \`${name}\`.test_key (k varchar(16) PRIMARY KEY)`);
    await connection.query(`INSERT INTO \`${name}\`.test_key VALUES (?)`, [key]);
  }
  await connection.end();
  return url.href;
}

/** Empties every table but reference data. */
export async function empty(source: DataSource): Promise<void> {
  const tables = source.entityMetadatas.map(({ tableName }) => tableName).filter((name) => !referenceTables.has(name));
  const runner = source.createQueryRunner();
  const sqlite = source.options.type === 'better-sqlite3';
  await runner.query(sqlite ? 'PRAGMA foreign_keys = OFF' : 'SET FOREIGN_KEY_CHECKS = 0');
  for (const table of tables) await runner.query(`DELETE FROM ${source.driver.escape(table)}`);
  await runner.query(sqlite ? 'PRAGMA foreign_keys = ON' : 'SET FOREIGN_KEY_CHECKS = 1');
  await runner.release();
}

export const discard = (config: AppConfig): void => rmSync(config.DATA_DIR, { recursive: true, force: true });
