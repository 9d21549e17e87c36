import { Entity, Index, JoinColumn, ManyToOne } from 'typeorm';
import { foreignKeyName, indexName } from './schema';

interface TableShape {
  readonly unique?: readonly string[][];
  readonly index?: readonly string[][];
  /** Columns whose values never appear in an event row: the change is recorded, the value is not. */
  readonly confidential?: readonly string[];
  /** The column that names the record whose history the events of this table also belong to. */
  readonly about?: string;
  /** Reference data planted at the first start, the same for everybody: tests keep it. */
  readonly reference?: boolean;
}

export const referenceTables = new Set<string>();

const hidden = new WeakMap<object, ReadonlySet<string>>();
export const isConfidential = (table: object, column: string): boolean => hidden.get(table)?.has(column) ?? false;

const aboutColumns = new WeakMap<object, string>();
export const aboutColumn = (table: object): string | undefined => aboutColumns.get(table);

/** A table with its indexes, named as the migration names them: `@TableOf('agreement', { unique: [['agreementNo']], index: [['status', 'endsOn']] })`. */
export function TableOf(
  table: string,
  { unique = [], index = [], confidential = [], about, reference = false }: TableShape = {},
): ClassDecorator {
  return (target) => {
    hidden.set(target, new Set(confidential));
    if (about) aboutColumns.set(target, about);
    if (reference) referenceTables.add(table);
    Entity(table)(target);
    for (const columns of unique) Index(indexName(table, columns, true), columns, { unique: true })(target);
    for (const columns of index) Index(indexName(table, columns, false), columns)(target);
  };
}

/** The foreign key of a `@Ref` column to a table of the same context; never used to load anything. */
export function BelongsTo(table: string, column: string, parent: () => new () => object): PropertyDecorator {
  return (target, property) => {
    ManyToOne(parent, { onDelete: 'RESTRICT', onUpdate: 'NO ACTION', nullable: true })(target, property);
    JoinColumn({ name: column, foreignKeyConstraintName: foreignKeyName(table, column) })(target, property);
  };
}
