import {
  ChoiceField,
  CountField,
  DocField,
  IdField,
  InstantField,
  NumberField,
  TextField,
} from '@ipharbor/platform/http';
import type { ExportRun } from './export-run.entity';

export class NewExportDto {
  @IdField({ optional: true }) readonly id?: string;
  @TextField({ max: 32, description: 'enterprises, ip-rights …' }) readonly list!: string;
  @DocField({ optional: true, description: 'the filters of the list' }) readonly query?: Record<string, unknown>;
  @TextField({ min: 2, max: 200, description: 'what it is needed for; goes into the audit' }) readonly reason!: string;
}

export class ExportDto {
  @IdField() readonly id!: string;
  @TextField() readonly list!: string;
  @ChoiceField(['queued', 'running', 'done', 'failed']) readonly status!: string;
  @NumberField({ description: '0 to 1' }) readonly progress!: number;
  @CountField() readonly rows!: number;
  @DocField() readonly query!: Readonly<Record<string, unknown>>;
  @TextField({ max: 200 }) readonly reason!: string;
  @TextField({ nullable: true }) readonly failureCode!: string | null;
  @TextField({ nullable: true, max: 500 }) readonly failureMessage!: string | null;
  @InstantField() readonly createdAt!: string;
  @InstantField({ nullable: true }) readonly finishedAt!: string | null;
  @InstantField({ nullable: true }) readonly expiresAt!: string | null;

  static from(run: ExportRun): ExportDto {
    const { id, list, status, progress, rows, query, reason, failureCode, failureMessage } = run;
    return {
      ...{ id, list, status, progress, rows, query, reason, failureCode, failureMessage },
      createdAt: run.createdAt.toISOString(),
      finishedAt: run.finishedAt?.toISOString() ?? null,
      expiresAt: run.expiresAt?.toISOString() ?? null,
    };
  }
}
