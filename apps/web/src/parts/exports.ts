import { api } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import { address } from '@/api/request';
import type { Instant } from '@/api/types';

/** What to export: the list's name on the server, the filters in force, and what for. */
export interface ExportOrder {
  readonly list: string;
  readonly query: Readonly<Record<string, string>>;
  readonly reason: string;
}

export type ExportStatus = 'queued' | 'running' | 'done' | 'failed';

export interface ExportJob {
  readonly id: string;
  readonly list: string;
  readonly status: ExportStatus;
  /** 0 to 1. */
  readonly progress: number;
  readonly rows: number;
  readonly reason: string;
  readonly failureMessage: string | null;
  readonly createdAt: Instant;
  /** From then on the file is gone. */
  readonly expiresAt: Instant | null;
}

export const orderExport = (order: ExportOrder, key: string): Promise<Pick<ExportJob, 'id'>> =>
  api.post('/exports', order, { key });

/** Where the file of a finished export is downloaded from. */
export const fileOf = (id: string): string => address(`/exports/${id}/file.xlsx`);

/** Waits for the file, telling the progress 0 to 1; the address to download it from. */
export async function awaitExport(id: string, onProgress: (share: number) => void): Promise<string> {
  for (;;) {
    const { status, progress, failureMessage } = await api.get<ExportJob>(`/exports/${id}`);
    onProgress(progress);
    if (status === 'done') return fileOf(id);
    if (status === 'failed') throw new ApiProblem(0, 'export-failed', failureMessage ?? '');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
