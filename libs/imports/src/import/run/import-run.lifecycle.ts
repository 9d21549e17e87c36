import { lifecycle } from '@ipharbor/platform/kernel';

export type ImportStatus = 'queued' | 'running' | 'done' | 'failed' | 'undoing' | 'undone';

/** 导入: checked as often as needed, applied once, undone once. `map` and `apply` start another round over the same file. */
export const importLifecycle = lifecycle<ImportStatus>('queued')({
  start: { from: ['queued'], to: 'running' },
  finish: { from: ['running'], to: 'done' },
  fail: { from: ['queued', 'running'], to: 'failed' },
  map: { from: ['done', 'failed'], to: 'queued' },
  apply: { from: ['done'], to: 'queued' },
  undo: { from: ['done', 'failed'], to: 'undoing' },
  'finish-undo': { from: ['undoing'], to: 'undone' },
});
