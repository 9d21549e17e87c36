import { Code, Count, Doc, Id, Instant, Line, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { exportLifecycle, type ExportStatus } from './export-run.lifecycle';

const keptMs = 7 * 24 * 3_600_000;

/** 导出: one list as a workbook, for a reason, for one person. */
@TableOf('export_run', { index: [['accountId', 'createdAt']] })
export class ExportRun {
  @Id() readonly id!: string;
  @Word() readonly list!: string;
  @Word() status: ExportStatus = exportLifecycle.initial;
  @Ref() readonly accountId!: string;
  @Ref({ nullable: true }) readonly actingAs!: string | null;
  /** The filters in force, as the list takes them. */
  @Doc() readonly query!: Readonly<Record<string, unknown>>;
  @Line() readonly reason!: string;
  /** Counted when it was asked for. */
  @Count() readonly expectedRows!: number;
  @Count() rows: number = 0;
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
    return this.expectedRows > 0 ? Math.min(this.rows / this.expectedRows, 0.99) : 0;
  }

  get fileName(): string {
    return `export-${this.id}.xlsx`;
  }

  /** Until when the file can be fetched; null before there is one. */
  get expiresAt(): Date | null {
    return this.status === 'done' && this.finishedAt ? new Date(this.finishedAt.getTime() + keptMs) : null;
  }

  /** Again from the first row after a stop. */
  start(): void {
    this.status = exportLifecycle.next(this.status, 'start');
    this.rows = 0;
  }

  finish(rows: number, at: Date): void {
    this.status = exportLifecycle.next(this.status, 'finish');
    this.rows = rows;
    this.finishedAt = at;
  }

  fail(code: string, message: string, at: Date): void {
    this.status = exportLifecycle.next(this.status, 'fail');
    this.failureCode = code;
    this.failureMessage = message.slice(0, 500);
    this.finishedAt = at;
  }
}
