import { api } from '@/api/client';
import { ApiProblem } from '@/api/problem';
import { address } from '@/api/request';
import type { ExportJob } from '@/api/types';

/** What to export: the list's name on the server and the filters in force. */
export interface ExportOrder {
  readonly register: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly reason: string;
}

export const orderExport = (order: ExportOrder, key: string): Promise<Pick<ExportJob, 'id'>> =>
  api.post('/exports', order, { key });

/** Waits for the file, telling the progress 0 to 1; the address to download it from. */
export async function awaitExport(id: string, onProgress: (share: number) => void): Promise<string> {
  for (;;) {
    const job = await api.get<ExportJob>(`/exports/${id}`);
    onProgress(job.progress);
    if (job.status === 'done') return address(`/exports/${id}/file`);
    if (job.status === 'failed') throw new ApiProblem(0, 'export-failed', '');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
