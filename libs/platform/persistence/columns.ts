import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/**
 * The column words: the only way an entity describes its table. The migration side (`schema.ts`) has the same words,
 * so that entity and table cannot disagree, and neither names a dialect.
 */
export type WordOptions = Pick<ColumnOptions, 'nullable'>;

const column = (type: ColumnOptions, options: WordOptions = {}) => Column({ ...type, ...options });

/** Lengths in characters, shared with the migration words. */
export const lengths = { id: 36, word: 32, code: 64, name: 120, line: 500, note: 2000, hash: 64 } as const;

const safeInteger = {
  to: (value: number | null) => value,
  from: (value: string | number | null): number | null => {
    if (value === null) return null;
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer: ${value}`);
    return number;
  },
};

/** Primary key: UUIDv7 text, made before the insert. */
export const Id = () => PrimaryColumn({ type: 'varchar', length: lengths.id });
/** Internal integer key of search rows, where a UUID would double their size. */
export const Serial = () => PrimaryColumn({ type: 'int' });
/** The id of another row. */
export const Ref = (options?: WordOptions) => column({ type: 'varchar', length: lengths.id }, options);
/** A state or a kind. */
export const Word = (options?: WordOptions) => column({ type: 'varchar', length: lengths.word }, options);
/** A number people write: USCC, region, application number. */
export const Code = (options?: WordOptions) => column({ type: 'varchar', length: lengths.code }, options);
export const Name = (options?: WordOptions) => column({ type: 'varchar', length: lengths.name }, options);
/** One line of free text. */
export const Line = (options?: WordOptions) => column({ type: 'varchar', length: lengths.line }, options);
/** Some paragraphs. */
export const Note = (options?: WordOptions) => column({ type: 'varchar', length: lengths.note }, options);
/** Hex SHA-256. */
export const Hash = (options?: WordOptions) => column({ type: 'varchar', length: lengths.hash }, options);
/** Money in integer fen (1/100 CNY). */
export const Fen = (options?: WordOptions) => column({ type: 'bigint', transformer: safeInteger }, options);
export const Count = (options?: WordOptions) => column({ type: 'int' }, options);
export const Flag = () => column({ type: 'boolean' });
/** `YYYY-MM-DD` in Asia/Shanghai. */
export const Day = (options?: WordOptions) => column({ type: 'date' }, options);
/** An instant with milliseconds, UTC, always from `Clock`. */
export const Instant = (options?: WordOptions) => column({ type: 'datetime', precision: 3 }, options);
/** JSON as text, at most 48 KB, never queried. */
export const Doc = (options?: WordOptions) => column({ type: 'simple-json' }, options);
/** Raised by one with every `tx.update`; a stale writer is refused. */
export const Version = () => Column({ type: 'int' });
