import { lifecycle } from '@ipharbor/platform/kernel';

export type ExportStatus = 'queued' | 'running' | 'done' | 'failed';

export const exportLifecycle = lifecycle<ExportStatus>('queued')({
  start: { from: ['queued', 'running'], to: 'running' },
  finish: { from: ['running'], to: 'done' },
  fail: { from: ['queued', 'running'], to: 'failed' },
});
