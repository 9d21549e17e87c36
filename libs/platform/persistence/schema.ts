import {
  Table,
  TableForeignKey,
  TableIndex,
  type MigrationInterface,
  type QueryRunner,
  type TableColumnOptions,
  TableColumn,
} from 'typeorm';
import { lengths, type WordOptions } from './columns';

type Type = Pick<TableColumnOptions, 'type' | 'length' | 'precision'>;
interface IndexWords {
  readonly unique?: boolean;
}

/** One change of the schema, for every dialect; forward only, one DDL concern per file. */
export abstract class Change implements MigrationInterface {
  abstract change(schema: Schema): Promise<void>;

  async up(runner: QueryRunner): Promise<void> {
    await this.change(new Schema(runner));
  }

  down(): Promise<void> {
    throw new Error('migrations only go forward: write the next one');
  }
}

/** What a migration may do. */
export class Schema {
  constructor(private readonly runner: QueryRunner) {}

  async create(name: string, describe: (table: TableWords) => unknown): Promise<void> {
    const words = this.words(name, describe);
    const { columns, indices, foreignKeys, withoutRowid } = words;
    await this.runner.createTable(new Table({ name, columns, indices, foreignKeys, withoutRowid }));
  }

  /** Adds columns and indexes to a table that exists; new columns must be nullable. */
  async add(name: string, describe: (table: TableWords) => unknown): Promise<void> {
    const { columns, indices, foreignKeys } = this.words(name, describe);
    if (columns.length > 0)
      await this.runner.addColumns(
        name,
        columns.map((column) => new TableColumn(column)),
      );
    for (const index of indices) await this.runner.createIndex(name, new TableIndex(index));
    for (const key of foreignKeys) await this.runner.createForeignKey(name, new TableForeignKey(key));
  }

  /** Gives a column of the rows that exist already what it says of them: `expression` is standard SQL over the same row. */
  async fill(name: string, column: string, expression: (quote: (column: string) => string) => string): Promise<void> {
    const quote = (one: string) => this.runner.connection.driver.escape(one);
    await this.runner.query(
      `UPDATE ${quote(name)} SET ${quote(column)} = ${expression(quote)} WHERE ${quote(column)} IS NULL`,
    );
  }

  private words(name: string, describe: (table: TableWords) => unknown): TableWords {
    const words = new TableWords(name, this.runner.connection.options.type === 'better-sqlite3');
    describe(words);
    return words;
  }
}

/** The column words of a migration: the same as the decorators in `columns.ts`. The only dialect test of the code base. */
class TableWords {
  readonly columns: TableColumnOptions[] = [];
  readonly indices: { name: string; columnNames: string[]; isUnique: boolean }[] = [];
  readonly foreignKeys: TableForeignKey[] = [];
  /** SQLite: the table is its primary key, as everywhere on MariaDB, instead of a table and an index. */
  withoutRowid = false;

  constructor(
    private readonly table: string,
    private readonly sqlite: boolean,
  ) {}

  id = () => this.key('id', { type: 'varchar', length: String(lengths.id) });
  serial = (name: string) => this.key(name, this.integer);
  ref = (name: string, options?: WordOptions) => this.varchar(name, lengths.id, options);
  word = (name: string, options?: WordOptions) => this.varchar(name, lengths.word, options);
  code = (name: string, options?: WordOptions) => this.varchar(name, lengths.code, options);
  name = (name: string, options?: WordOptions) => this.varchar(name, lengths.name, options);
  line = (name: string, options?: WordOptions) => this.varchar(name, lengths.line, options);
  note = (name: string, options?: WordOptions) => this.varchar(name, lengths.note, options);
  hash = (name: string, options?: WordOptions) => this.varchar(name, lengths.hash, options);
  fen = (name: string, options?: WordOptions) => this.column(name, { type: 'bigint' }, options);
  count = (name: string, options?: WordOptions) => this.column(name, this.integer, options);
  flag = (name: string) => this.column(name, { type: this.sqlite ? 'boolean' : 'tinyint' });
  day = (name: string, options?: WordOptions) => this.column(name, { type: 'date' }, options);
  instant = (name: string, options?: WordOptions) => this.column(name, { type: 'datetime', precision: 3 }, options);
  doc = (name: string, options?: WordOptions) => this.column(name, { type: 'text' }, options);
  version = () => this.column('version', this.integer);

  index(columns: readonly string[], { unique = false }: IndexWords = {}): this {
    const name = indexName(this.table, columns, unique);
    this.indices.push({ name, columnNames: [...columns], isUnique: unique });
    return this;
  }

  /** Primary key of several columns, for search rows. */
  primary(...names: string[]): this {
    for (const column of this.columns) if (names.includes(column.name)) column.isPrimary = true;
    this.withoutRowid = names.length > 1;
    return this;
  }

  /** A foreign key inside the context. */
  belongsTo(column: string, table: string): this {
    this.foreignKeys.push(
      new TableForeignKey({
        name: foreignKeyName(this.table, column),
        columnNames: [column],
        referencedTableName: table,
        referencedColumnNames: ['id'],
        onDelete: 'RESTRICT',
        onUpdate: 'NO ACTION',
      }),
    );
    return this;
  }

  private get integer(): Type {
    return { type: this.sqlite ? 'integer' : 'int' };
  }
  private varchar = (name: string, length: number, options?: WordOptions) =>
    this.column(name, { type: 'varchar', length: String(length) }, options);

  private key(name: string, type: Type): this {
    this.columns.push({ name, ...type, isPrimary: true });
    return this;
  }

  private column(name: string, type: Type, options: WordOptions = {}): this {
    this.columns.push({ name, ...type, isNullable: options.nullable ?? false });
    return this;
  }
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `ix_<table>_<columns>` or `uq_…`, within the 64 characters of MariaDB. */
export const indexName = (table: string, columns: readonly string[], unique: boolean): string =>
  `${unique ? 'uq' : 'ix'}_${table}_${columns.map(snake).join('_')}`.slice(0, 64);
export const foreignKeyName = (table: string, column: string): string => `fk_${table}_${snake(column)}`;
