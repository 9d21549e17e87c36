import { defineJob } from '@ipharbor/platform/persistence';
import type { DeliveriesPayload } from '../delivery/delivery.jobs';

/** Calls of one job: what is repeated when the process dies before it is settled. */
export const callsPerJob = 20;

export const callWebhooks = defineJob<DeliveriesPayload>('notifications.call-webhooks', {
  words: {
    zh: { name: '向订阅系统推送事件', undone: '{n} 批事件未推送' },
    en: { name: 'Call webhooks', undone: '{n} batches of events were not delivered' },
  },
  isOutside: true,
  leaseSeconds: 300,
});
