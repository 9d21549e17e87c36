import { lifecycle } from '@ipharbor/platform/kernel';

export const deliveryStatuses = ['waiting', 'sent', 'delivered', 'failed', 'dropped'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** From the row to the person: a gateway has taken it (`sent`), a receipt says that it arrived (`delivered`). */
export const deliveryLifecycle = lifecycle<DeliveryStatus>('waiting')({
  send: { from: ['waiting'], to: 'sent' },
  confirm: { from: ['sent'], to: 'delivered' },
  fail: { from: ['waiting', 'sent'], to: 'failed' },
  resend: { from: ['failed'], to: 'waiting' },
  /** Read elsewhere before it went out. */
  drop: { from: ['waiting'], to: 'dropped' },
});
