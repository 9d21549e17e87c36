import { Code, Count, Doc, Hash, Id, Instant, Line, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import type { UnusedColumn } from '../../spreadsheet';
import { importLifecycle, type ImportStatus } from './import-run.lifecycle';

export type ImportMode = 'check' | 'apply';

/** Which column of the file fills which of the register, as a person has confirmed it; `index` 0 is column A. */
export interface HeaderMapping {
  readonly headerRow: number;
  readonly columns: readonly { readonly name: string; readonly index: number }[];
}

/** The header that a round works with. */
export interface UsedHeader {
  readonly row: number;
  readonly matched: readonly { name: string; title: string; index: number; header: string; label: string }[];
  readonly unused: readonly UnusedColumn[];
}

/** What became of the rows of one batch. */
export interface RowCounts {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly problems: number;
  readonly notes: number;
  readonly pages: number;
}

const none: RowCounts = {
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  rejected: 0,
  problems: 0,
  notes: 0,
  pages: 0,
};

/**
 * One file on its way into one register. `settled` is the checkpoint: so many data rows are finished, each batch in one
 * unit of work with the records it wrote; whoever goes on after a stop begins behind them. The version fences a runner
 * that was given up for dead.
 */
@TableOf('import_run', { index: [['accountId', 'createdAt']] })
export class ImportRun {
  @Id() readonly id!: string;
  @Word() readonly register!: string;
  @Word() mode!: ImportMode;
  @Word() status: ImportStatus = importLifecycle.initial;
  @Ref() readonly accountId!: string;
  /** The post in which it was asked for, and in whose scope it writes. */
  @Ref({ nullable: true }) readonly actingAs!: string | null;
  @Ref() readonly documentId!: string;
  @Line() readonly fileName!: string;
  @Hash() readonly sha256!: string;
  @Code({ nullable: true }) readonly jurisdictionRegion!: string | null;
  /** Confirmed by a person; null while the header is matched by itself. */
  @Doc({ nullable: true }) mapping: HeaderMapping | null = null;
  @Doc({ nullable: true }) header: UsedHeader | null = null;
  /** Data rows of the file; null before it was looked through. */
  @Count({ nullable: true }) totalRows: number | null = null;
  @Count() settled: number = 0;
  @Count() created: number = 0;
  @Count() updated: number = 0;
  @Count() unchanged: number = 0;
  @Count() rejected: number = 0;
  @Count() problems: number = 0;
  @Count() notes: number = 0;
  /** Raised by every new start from the first row; pages of earlier rounds are of no use any more. */
  @Count() round: number = 1;
  @Count() pages: number = 0;
  /** Checkpoint of the undo: pages of effects taken back, from the last one. */
  @Count() undonePages: number = 0;
  /** Records that the undo left alone since somebody had changed them meanwhile. */
  @Count() leftAlone: number = 0;
  @Code({ nullable: true }) failureCode: string | null = null;
  @Line({ nullable: true }) failureMessage: string | null = null;
  @Instant() readonly createdAt!: Date;
  @Instant({ nullable: true }) finishedAt: Date | null = null;
  @Version() version: number = 1;

  get isOpen(): boolean {
    return this.status === 'queued' || this.status === 'running';
  }

  /** 0 to 1. */
  get progress(): number {
    if (!this.isOpen) return 1;
    return this.totalRows ? this.settled / this.totalRows : 0;
  }

  start(header: UsedHeader, totalRows: number): void {
    this.status = importLifecycle.next(this.status, 'start');
    this.header = header;
    this.totalRows = totalRows;
  }

  settle(counts: RowCounts): void {
    this.settled += counts.rows;
    this.created += counts.created;
    this.updated += counts.updated;
    this.unchanged += counts.unchanged;
    this.rejected += counts.rejected;
    this.problems += counts.problems;
    this.notes += counts.notes;
    this.pages += counts.pages;
  }

  finish(at: Date): void {
    this.status = importLifecycle.next(this.status, 'finish');
    this.finishedAt = at;
  }

  fail(code: string, message: string, at: Date): void {
    this.status = importLifecycle.next(this.status, 'fail');
    this.failureCode = code;
    this.failureMessage = message.slice(0, 500);
    this.finishedAt = at;
  }

  /** The header as a person wants it, and a check from the first row. */
  map(mapping: HeaderMapping): void {
    this.status = importLifecycle.next(this.status, 'map');
    this.mapping = mapping;
    this.restart();
  }

  apply(): void {
    this.status = importLifecycle.next(this.status, 'apply');
    this.mode = 'apply';
    this.restart();
  }

  undo(): void {
    this.status = importLifecycle.next(this.status, 'undo');
  }

  takeBack(leftAlone: number): void {
    this.undonePages += 1;
    this.leftAlone += leftAlone;
  }

  finishUndo(at: Date): void {
    this.status = importLifecycle.next(this.status, 'finish-undo');
    this.finishedAt = at;
  }

  /** What may be asked of it, whoever asks. */
  get actions(): ('map' | 'apply' | 'undo')[] {
    const possible = importLifecycle.actionsFrom(this.status);
    const wanted = this.mode === 'check' ? (['map', 'apply'] as const) : (['undo'] as const);
    return wanted.filter((action) => possible.includes(action));
  }

  private restart(): void {
    const { rows, ...counts } = none;
    Object.assign(this, counts, { settled: rows, header: null, totalRows: null });
    Object.assign(this, { failureCode: null, failureMessage: null, finishedAt: null });
    this.round += 1;
  }
}
