import { lifecycle } from '@ipharbor/platform/kernel';

export type WorkItemStatus = 'open' | 'held' | 'done' | 'cancelled';

export const workItemLifecycle = lifecycle<WorkItemStatus>('open')({
  hold: { from: ['open'], to: 'held' },
  resume: { from: ['held'], to: 'open' },
  complete: { from: ['open', 'held'], to: 'done' },
  cancel: { from: ['open', 'held'], to: 'cancelled' },
  assign: { from: ['open'], to: 'open' },
  extend: { from: ['open'], to: 'open' },
  urge: { from: ['open'], to: 'open' },
});
