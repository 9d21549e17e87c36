import { defineJob } from '@ipharbor/platform/persistence';
import type { DeliveriesPayload } from '../delivery/delivery.jobs';

/** Calls of one job: what is repeated when the process dies before it is settled. */
export const callsPerJob = 20;

export const callWebhooks = defineJob<DeliveriesPayload>('notifications.call-webhooks', { leaseSeconds: 300 });
