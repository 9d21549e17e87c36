import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AppConfig } from '@ipharbor/platform/config';
import type { Change } from './schema';
import { DataSource, getMetadataArgsStorage, type DataSourceOptions } from 'typeorm';

/** Migration classes, oldest first. */
export type Migrations = (new () => Change)[];

/** Every table declared by a module that is loaded. */
const tables = (): (() => void)[] => getMetadataArgsStorage().tables.map((table) => table.target as () => void);

/** The connection that writes. */
export function writerOptions(config: AppConfig, migrations: Migrations): DataSourceOptions {
  const shared = {
    entities: tables(),
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
  } as const;
  if (config.DATABASE_URL === undefined) return { ...shared, ...sqlite(config, tuneWriter) };
  return {
    ...shared,
    type: 'mariadb',
    url: config.DATABASE_URL.replace(/^mysql:/, 'mariadb:'),
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    supportBigNumbers: true,
    // a day read by a statement of ours is text on both dialects, as it is in an entity
    dateStrings: ['DATE'],
    isolationLevel: 'READ COMMITTED',
    poolSize: 20,
    extra: { maxPreparedStatements: 2000 },
  };
}

/** Leaves an SQLite database whole in its one file, so that whoever copies the file copies everything. */
export class WriterSource extends DataSource {
  override async destroy(): Promise<void> {
    if (this.options.type === 'better-sqlite3') await this.query('PRAGMA wal_checkpoint(TRUNCATE)');
    await super.destroy();
  }
}

/**
 * A second connection for reads on SQLite, which cannot write: the driver would otherwise show them unfinished work of
 * the writer. MariaDB isolates readers by itself, there the writer's pool serves both.
 */
export async function openReader(config: AppConfig, writer: DataSource): Promise<DataSource> {
  if (!config.isEmbedded) return writer;
  const options = sqlite(config, tuneReader);
  return new DataSource({ ...options, entities: tables() }).initialize();
}

interface SqliteConnection {
  pragma(text: string): unknown;
}

/**
 * A commit survives the loss of power. The indexes that an import fills stay in memory (64 MB; SQLite's own 2 MB made
 * imports several times slower), and the log goes into the file once in 160 MB: a page that many batches touch is then
 * written once (100,000 rows in 37 s instead of 56 s in one run each on a busy machine).
 */
function tuneWriter(database: SqliteConnection): void {
  for (const pragma of ['synchronous = FULL', 'cache_size = -65536', 'wal_autocheckpoint = 40000'])
    database.pragma(pragma);
}

function tuneReader(database: SqliteConnection): void {
  for (const pragma of ['query_only = ON', 'cache_size = -32768']) database.pragma(pragma);
}

const sqlite = (config: AppConfig, prepare: (database: SqliteConnection) => void) => {
  mkdirSync(dirname(config.databaseFile), { recursive: true });
  return {
    type: 'better-sqlite3',
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- libsql has no typed default export
    driver: require('libsql') as unknown,
    database: config.databaseFile,
    enableWAL: true,
    timeout: 5000,
    statementCacheSize: 2000,
    prepareDatabase: prepare,
  } as const;
};
