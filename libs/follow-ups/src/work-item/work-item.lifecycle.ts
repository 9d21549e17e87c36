import { lifecycle } from '@ipharbor/platform/kernel';

export type WorkItemStatus = 'open' | 'done' | 'cancelled';

export const workItemLifecycle = lifecycle<WorkItemStatus>('open')({
  complete: { from: ['open'], to: 'done' },
  cancel: { from: ['open'], to: 'cancelled' },
  assign: { from: ['open'], to: 'open' },
  urge: { from: ['open'], to: 'open' },
});
