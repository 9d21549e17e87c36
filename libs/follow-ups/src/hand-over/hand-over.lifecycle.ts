import { lifecycle } from '@ipharbor/platform/kernel';

export type HandOverStatus = 'previewed' | 'executed' | 'undone';

export const handOverLifecycle = lifecycle<HandOverStatus>('previewed')({
  execute: { from: ['previewed'], to: 'executed' },
  undo: { from: ['executed'], to: 'undone' },
});
