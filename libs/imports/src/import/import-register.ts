import type { Actor, Permission } from '@ipharbor/access';
import type { Tx } from '@ipharbor/platform/persistence';
import type { Cell, CellProblem, CellReading, SheetColumn } from '../spreadsheet';

/**
 * The port by which a core context lets its records be imported. It is registered at boot
 * (`ImportRegisters.register` in `onModuleInit`); reading files, mapping headers, repeated keys, batches, resuming,
 * counting and undo in batches are done here, around it.
 *
 * `Values` is one row of a file, a property per column; `Plan` is what the register decided to write for one row.
 */
export interface ImportRegister<Values extends object = object, Plan = unknown> {
  /** As in `POST /imports`: `enterprises`, `ip-rights`. */
  readonly name: string;
  readonly titleZh: string;
  /** Table of the records written: the type of their subject. */
  readonly subjectType: string;
  /** Needed to check and to apply, beside `import:run`. */
  readonly permission: Permission;
  /** How many times the usual number of rows one unit of work can hold, where a row is cheap; 1 when left out. */
  readonly batchFactor?: number;
  /** In the order of the template. */
  readonly columns: ImportColumns<Values>;
  /**
   * What names the record of a row, the key itself first, then other words by which a row could mean the same record
   * (`['uscc:9141…', 'name:…']`). A row whose key an earlier row of the file holds is a repeated one. Empty: no key.
   */
  keysOf(values: Partial<Values>): string[];
  /** Starts one run, or its continuation after a stop; loads what all batches need. Throws when it cannot begin. */
  prepare(actor: Actor, options: ImportOptions): Promise<ImportSession<Values, Plan>>;
  /**
   * Takes back what `write` has done to these records, as if it had not been: created ones are voided (every scope
   * leaves them out, importing them again revives them), updated ones get `before` again. Publishes its events.
   * Answers the records it left alone since they have been changed meanwhile (`version` differs).
   */
  undo(tx: Tx, actor: Actor, importId: string, effects: readonly ImportEffect[]): Promise<string[]>;
}

export interface ImportOptions {
  readonly importId: string;
  /** Decides the scope of records whose row names no region that is known; null: the importer's own. */
  readonly jurisdictionRegion: string | null;
}

/** How one column is read. `name` is the key it has in `ImportColumns`. */
export interface ImportColumn<Value = unknown> extends Omit<SheetColumn, 'name'> {
  /** Readings of `spreadsheet` (`readText`, `readDay`, `choiceReader` …) or the register's own. */
  readonly read: (cell: Cell | undefined) => CellReading<Value>;
}
export type ImportColumns<Values> = { readonly [Name in keyof Values]-?: ImportColumn<NonNullable<Values[Name]>> };

/** One row whose cells could all be read and whose key is new in this file. An empty cell has no property: leave the value. */
export interface ImportRow<Values extends object> {
  /** The sheet's own number. */
  readonly row: number;
  readonly values: Partial<Values>;
}

/** A problem of a row; `column` is a key of `columns`, null for the whole row. */
export interface RowProblem extends CellProblem {
  readonly column: string | null;
}

/** What a row would do, or does. `notes` are shown to the importer but refuse nothing: `由曾用名匹配`. */
export type Verdict<Plan> =
  | {
      readonly outcome: 'created' | 'updated';
      readonly plan: Plan;
      readonly notes?: readonly RowProblem[];
      /** The record that exists already. Rows of one file that find the same one by different keys are repeated rows. */
      readonly recordId?: string;
    }
  | { readonly outcome: 'unchanged'; readonly notes?: readonly RowProblem[] }
  | { readonly outcome: 'rejected'; readonly problems: readonly RowProblem[] };

export interface ImportSession<Values extends object, Plan> {
  /** One verdict a row, in their order. Reads only, one lookup a batch and not a row; outside any unit of work. */
  check(rows: readonly ImportRow<Values>[]): Promise<Verdict<Plan>[]>;
  /**
   * Writes what `check` has planned, in bulk, with the events of the records. At most some 50 ms: other work waits.
   * A unique violation or `stale` means that somebody was faster: the batch is checked and written again.
   */
  write(tx: Tx, plans: readonly Plan[]): Promise<ImportEffect[]>;
  /**
   * Brings up what is cheaper in larger portions than a batch; called after each batch, outside any unit of work, and with
   * `isLast` before the run is told to be done. May be stopped at any moment.
   */
  catchUp?(isLast: boolean): Promise<void>;
  /** Waits for what `catchUp` has begun; called whatever happened. */
  close?(): Promise<void>;
}

/** What happened to one record: all that is needed to take it back. */
export interface ImportEffect {
  readonly id: string;
  /** The record's version after the write; a higher one means that something later depends on it. */
  readonly version: number;
  /** The former values of the columns changed; null for a record that was created. */
  readonly before: Readonly<Record<string, unknown>> | null;
}
