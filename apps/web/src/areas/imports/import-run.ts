import { api } from '@/api/client';
import { address } from '@/api/request';
import type { Governed, Instant } from '@/api/types';
import type { Tone } from '@/parts/tone';

export type ImportStatus = 'queued' | 'running' | 'done' | 'failed' | 'undoing' | 'undone';

export interface ImportSummary extends Governed {
  readonly id: string;
  readonly register: string;
  readonly registerTitle: string;
  readonly mode: 'check' | 'apply';
  readonly status: ImportStatus;
  /** The server's own sentence, such as 完成，有 3 行未导入. */
  readonly summary: string;
  readonly fileName: string;
  /** Data rows of the file; 0 until it was looked through. */
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
  /** Records changed by others meanwhile, which the undo left alone. */
  readonly leftAlone: number;
  /** 0 to 1. */
  readonly progress: number;
  readonly createdAt: Instant;
  readonly finishedAt: Instant | null;
}

export interface ImportProblem {
  /** Row number in the file; null for the whole file. */
  readonly row: number | null;
  /** `企业名称（B列）`; null for the whole row. */
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly suggestion: string | null;
}

/** A column of the file; `index` 0 is column A. */
export interface FileColumn {
  readonly index: number;
  readonly header: string;
}

export interface MatchedColumn extends FileColumn {
  /** The register's column that it fills, and what people call that. */
  readonly name: string;
  readonly title: string;
}

export interface UnusedColumn extends FileColumn {
  /** The register's column that an earlier one of the file fills already. */
  readonly repeats: string | null;
}

export interface ImportRun extends ImportSummary {
  /** The first 1,000 of `problemsTotal`. */
  readonly problems: readonly ImportProblem[];
  readonly problemsTotal: number;
  /** Worth a look, though nothing was refused. */
  readonly notes: readonly ImportProblem[];
  readonly notesTotal: number;
  readonly mapping: {
    readonly headerRow: number;
    readonly isConfirmed: boolean;
    readonly columns: readonly MatchedColumn[];
  } | null;
  readonly unusedColumns: readonly UnusedColumn[];
  readonly jurisdictionRegion: string | null;
}

export interface RegisterColumn {
  readonly name: string;
  readonly title: string;
  readonly isKey: boolean;
  readonly isRequired: boolean;
  readonly note: string | null;
}

export interface ImportRegister {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly RegisterColumn[];
}

export const loadRegisters = (signal?: AbortSignal): Promise<readonly ImportRegister[]> =>
  api.get('/imports/registers', { signal });

export const templateAddress = (register: string): string => address(`/imports/templates/${register}.xlsx`);
export const markedAddress = (id: string): string => address(`/imports/${id}/marked.xlsx`);
export const failedRowsAddress = (id: string): string => address(`/imports/${id}/failed-rows.xlsx`);

/** Something is still being done to it by a job. */
export const isMoving = ({ status }: Pick<ImportSummary, 'status'>): boolean =>
  status === 'queued' || status === 'running' || status === 'undoing';

/** Done with rejected rows is not good news: the tone says so before the words do. */
export function toneOf({
  status,
  rejected,
  leftAlone,
}: Pick<ImportSummary, 'status' | 'rejected' | 'leftAlone'>): Tone {
  if (status === 'failed') return 'bad';
  if (status === 'done') return rejected > 0 ? 'warn' : 'good';
  if (status === 'undone') return leftAlone > 0 ? 'warn' : 'calm';
  return 'info';
}

/** 0 -> A, 26 -> AA: as spreadsheets call their columns. */
export const columnLetter = (index: number): string =>
  (index >= 26 ? columnLetter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
