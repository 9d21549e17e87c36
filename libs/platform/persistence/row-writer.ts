import { DomainError } from '@ipharbor/platform/kernel';
import type { EntityManager, EntityMetadata, ObjectLiteral } from 'typeorm';
import { persistenceProblem } from './problems';

type Column = EntityMetadata['columns'][number];

const documentLimit = 48 * 1024;
/** Rows of one statement: a few fixed sizes, so that prepared statements repeat (libsql keeps each text). */
const batchSizes = [256, 64, 16, 4, 1] as const;

/** Writes whole rows by plain SQL made from the entity's metadata: the same text on both dialects, no reread. */
export class RowWriter {
  /** The last instant written: the rows of a batch share it. */
  private instant: { readonly date: Date; readonly stored: unknown } | undefined;

  constructor(private readonly em: EntityManager) {}

  async insert(meta: EntityMetadata, rows: readonly ObjectLiteral[]): Promise<void> {
    for (const row of rows) this.check(meta, row);
    const columns = meta.columns;
    const head = `INSERT INTO ${this.quote(meta.tableName)} (${columns.map((column) => this.quote(column.databaseName)).join(', ')}) VALUES `;
    const tuple = `(${columns.map(() => '?').join(', ')})`;
    for (let at = 0; at < rows.length;) {
      const size = batchSizes.find((n) => n <= rows.length - at && n * columns.length <= 30_000) ?? 1;
      const values = rows.slice(at, at + size).flatMap((row) => columns.map((column) => this.value(column, row)));
      await execute(this.em, head + Array(size).fill(tuple).join(', '), values);
      at += size;
    }
  }

  /** Compare-and-set on the version; answers whether the row was still as the caller saw it. */
  async update(meta: EntityMetadata, row: ObjectLiteral, changed: readonly Column[]): Promise<boolean> {
    this.check(meta, row);
    const sets = changed.map((column) => `${this.quote(column.databaseName)} = ?`);
    const versioned = meta.columns.some((column) => column.propertyName === 'version');
    if (versioned) sets.push(`${this.quote('version')} = ${this.quote('version')} + 1`);
    if (sets.length === 0) return true;
    const hit = await execute(
      this.em,
      `UPDATE ${this.quote(meta.tableName)} SET ${sets.join(', ')} WHERE id = ?${versioned ? ' AND version = ?' : ''}`,
      [...changed.map((column) => this.value(column, row)), ...key(row, versioned)],
    );
    return hit === 1;
  }

  /** The stored form of every column, for comparing before and after. */
  snapshot(meta: EntityMetadata, row: ObjectLiteral): unknown[] {
    return meta.columns.map((column) => comparable(this.value(column, row)));
  }

  /** Plain values are stored as they are; the driver is asked about instants and documents only, which is most of its time. */
  private value(column: Column, row: ObjectLiteral): unknown {
    const value: unknown = row[column.propertyName] ?? null;
    if (value === null) return null;
    if (typeof value === 'boolean') return Number(value);
    if (typeof value !== 'object' && column.type !== 'simple-json') return value;
    if (value instanceof Date && value === this.instant?.date) return this.instant.stored;
    const stored: unknown = this.em.connection.driver.preparePersistentValue(value, column);
    if (value instanceof Date) this.instant = { date: value, stored };
    return stored;
  }

  /** SQLite accepts a text of any length, MariaDB refuses it: refuse on both, with the field's name. */
  private check(meta: EntityMetadata, row: ObjectLiteral): void {
    for (const column of meta.columns) {
      const value: unknown = row[column.propertyName];
      if (value === undefined || value === null) continue;
      const field = column.propertyName;
      if (column.type === 'simple-json') {
        if (Buffer.byteLength(JSON.stringify(value)) > documentLimit)
          throw persistenceProblem('document-too-large', { field, limit: documentLimit });
      } else if (typeof value === 'string' && column.length && isLonger(value, Number(column.length))) {
        throw persistenceProblem('text-too-long', { field, limit: Number(column.length) });
      }
    }
  }

  private quote = (name: string): string => this.em.connection.driver.escape(name);
}

/** In characters, not in code units: 𠅤 is one. */
const isLonger = (text: string, limit: number): boolean => text.length > limit && [...text].length > limit;

/** What the WHERE clause of an update compares. */
const key = ({ id, version }: ObjectLiteral, versioned: boolean): unknown[] => (versioned ? [id, version] : [id]);

const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

/** Runs a write in the transaction of `em`; answers the number of rows it hit. */
export async function execute(em: EntityManager, sql: string, values: unknown[]): Promise<number> {
  if (!em.queryRunner) throw new Error('writes belong inside a unit of work');
  const { affected } = await em.queryRunner.query(sql, values, true);
  return affected ?? 0;
}

/** True for a unique index that refused a row, on either dialect. */
export function isUniqueViolation(error: unknown): boolean {
  const code = driverCode(error);
  return code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/**
 * True where MariaDB asks to run the transaction again (deadlock, lock wait, snapshot overtaken), and where two of them
 * wrote the next event of one subject at the same time: the second one takes the place after it.
 */
export function isWorthRetrying(error: unknown): boolean {
  const code = driverCode(error) ?? '';
  if (code === 'ER_DUP_ENTRY') return String((error as Error).message).includes(nextEvent);
  return ['ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'ER_CHECKREAD'].includes(code);
}

/** The index that gives each event of a subject its place. */
const nextEvent = 'uq_event_subject_type_subject_id_seq';

function driverCode(error: unknown): string | undefined {
  if (error instanceof DomainError || typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code;
}
