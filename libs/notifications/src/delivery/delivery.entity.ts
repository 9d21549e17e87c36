import { Code, Count, Fen, Id, Instant, Line, Name, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { deliveryLifecycle, type DeliveryStatus } from './delivery.lifecycle';
import type { Failure } from './failure';

export const outsideChannels = ['mail', 'sms'] as const;
export type OutsideChannel = (typeof outsideChannels)[number];

/** Minutes until the next try, after each that did not get through. */
const waits = [1, 5, 15, 60, 240];

/** One message on its way by one channel. Its id is the idempotency key of everything that happens outside. */
@TableOf('message_delivery', {
  unique: [['messageId', 'channel']],
  index: [
    ['channel', 'createdAt'],
    ['channel', 'status', 'createdAt'],
    ['regionCode', 'channel', 'createdAt'],
  ],
  confidential: ['target'],
})
export class MessageDelivery {
  @Id() readonly id!: string;
  @Ref() readonly messageId!: string;
  @Word() readonly channel!: OutsideChannel;
  @Code() readonly kind!: string;
  @Code({ nullable: true }) readonly regionCode!: string | null;
  @Name() readonly recipientName!: string;
  /** The number or address at the time of the message. */
  @Name() readonly target!: string;
  @Word() status: DeliveryStatus = deliveryLifecycle.initial;
  /** Not before: quiet hours, or the wait after a failed try. */
  @Instant() notBefore!: Date;
  @Instant({ nullable: true }) sentAt: Date | null = null;
  /** When a receipt came, or it failed for good. */
  @Instant({ nullable: true }) settledAt: Date | null = null;
  /** The number that the gateway gave it. */
  @Code({ nullable: true }) providerId: string | null = null;
  @Code({ nullable: true }) failure: string | null = null;
  @Line({ nullable: true }) failureDetail: string | null = null;
  @Count() attempts: number = 0;
  /** What it cost, where it costs: text messages by segment. */
  @Count() segments: number = 0;
  @Fen() costFen: number = 0;
  /** The month whose budget it was taken from: `2026-11`. */
  @Code({ nullable: true }) month: string | null = null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  send(at: Date, providerId: string | null): void {
    this.status = deliveryLifecycle.next(this.status, 'send');
    this.attempts += 1;
    this.sentAt = at;
    this.providerId = providerId;
    this.failure = this.failureDetail = null;
  }

  confirm(at: Date): void {
    this.status = deliveryLifecycle.next(this.status, 'confirm');
    this.settledAt = at;
  }

  /** Did not get through: tried again a few times, later each time, then failed. Answers whether it will be. */
  miss(failure: Failure, at: Date): boolean {
    this.attempts += 1;
    const wait = waits[this.attempts - 1];
    if (wait === undefined) {
      this.giveUp(failure, at);
      return false;
    }
    this.explain(failure);
    this.notBefore = new Date(at.getTime() + wait * 60_000);
    return true;
  }

  /** Refused for good: no further try by itself. */
  refuse(failure: Failure, at: Date): void {
    this.attempts += 1;
    this.giveUp(failure, at);
  }

  /** Failed before anything went out, or by its receipt. */
  giveUp(failure: Failure, at: Date): void {
    this.status = deliveryLifecycle.next(this.status, 'fail');
    this.explain(failure);
    this.settledAt = at;
  }

  resend(at: Date): void {
    this.status = deliveryLifecycle.next(this.status, 'resend');
    this.attempts = 0;
    this.notBefore = at;
    this.sentAt = this.settledAt = null;
    this.failure = this.failureDetail = this.providerId = null;
  }

  drop(at: Date): void {
    this.status = deliveryLifecycle.next(this.status, 'drop');
    this.settledAt = at;
  }

  private explain({ code, detail }: Failure): void {
    this.failure = code;
    this.failureDetail = detail.slice(0, 500) || null;
  }
}
