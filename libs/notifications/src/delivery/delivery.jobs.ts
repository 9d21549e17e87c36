import { defineJob } from '@ipharbor/platform/persistence';

/** Deliveries of one channel that are handed over together. */
export interface DeliveriesPayload {
  readonly deliveryIds: readonly string[];
}

/** Mails of one job: what is sent again, under the same Message-ID, when the process dies before it is settled. */
export const mailsPerJob = 25;
export const textsPerJob = 100;

export const deliverMail = defineJob<DeliveriesPayload>('notifications.deliver-mail', { leaseSeconds: 300 });
export const deliverSms = defineJob<DeliveriesPayload>('notifications.deliver-sms', { leaseSeconds: 300 });
