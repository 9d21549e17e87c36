import { defineJob } from '@ipharbor/platform/persistence';

/** Deliveries of one channel that are handed over together. */
export interface DeliveriesPayload {
  readonly deliveryIds: readonly string[];
}

/** Mails of one job: what is sent again, under the same Message-ID, when the process dies before it is settled. */
export const mailsPerJob = 25;
export const textsPerJob = 100;

export const deliverMail = defineJob<DeliveriesPayload>('notifications.deliver-mail', {
  words: {
    zh: { name: '发送邮件', undone: '{n} 批邮件未发出' },
    en: { name: 'Send mail', undone: '{n} batches of mail were not sent' },
  },
  isOutside: true,
  leaseSeconds: 300,
});
export const deliverSms = defineJob<DeliveriesPayload>('notifications.deliver-sms', {
  words: {
    zh: { name: '发送短信', undone: '{n} 批短信未发出' },
    en: { name: 'Send text messages', undone: '{n} batches of text messages were not sent' },
  },
  isOutside: true,
  leaseSeconds: 300,
});
