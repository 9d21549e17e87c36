import { createHash } from 'node:crypto';
import { Code, Count, Hash, Id, Instant, Line, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { deliveryLifecycle, type DeliveryStatus } from '../delivery/delivery.lifecycle';
import type { Failure } from '../delivery/failure';

/** Minutes until the next call, after each that did not get through: a day in all. */
const waits = [1, 5, 15, 60, 240, 1080];

/** One event on its way to one subscriber. Its id is what the other side tells repeats by. */
@TableOf('event_delivery', {
  unique: [['dedupeKey']],
  index: [['subscriptionId', 'createdAt'], ['subscriptionId', 'status', 'createdAt'], ['batchId']],
})
export class EventDelivery {
  @Id() readonly id!: string;
  @Ref() readonly subscriptionId!: string;
  @Code() readonly event!: string;
  @Word() readonly subjectType!: string;
  @Ref() readonly subjectId!: string;
  @Word() status: DeliveryStatus = deliveryLifecycle.initial;
  @Instant() notBefore!: Date;
  @Instant({ nullable: true }) sentAt: Date | null = null;
  @Instant({ nullable: true }) settledAt: Date | null = null;
  @Code({ nullable: true }) failure: string | null = null;
  @Line({ nullable: true }) failureDetail: string | null = null;
  @Count() attempts: number = 0;
  /** The batch of the exchange that carries it. */
  @Ref({ nullable: true }) batchId: string | null = null;
  @Hash() readonly dedupeKey!: string;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  send(at: Date): void {
    this.status = deliveryLifecycle.next(this.status, 'send');
    this.attempts += 1;
    this.sentAt = at;
    this.failure = this.failureDetail = null;
  }

  /** Answers whether it will be tried again. */
  miss(failure: Failure, at: Date): boolean {
    this.attempts += 1;
    this.explain(failure);
    const wait = waits[this.attempts - 1];
    if (wait !== undefined) this.notBefore = new Date(at.getTime() + wait * 60_000);
    else this.end(at);
    return wait !== undefined;
  }

  refuse(failure: Failure, at: Date): void {
    this.attempts += 1;
    this.explain(failure);
    this.end(at);
  }

  replay(at: Date): void {
    this.status = deliveryLifecycle.next(this.status, 'resend');
    this.attempts = 0;
    this.notBefore = at;
    this.settledAt = this.batchId = null;
  }

  private end(at: Date): void {
    this.status = deliveryLifecycle.next(this.status, 'fail');
    this.settledAt = at;
  }

  private explain({ code, detail }: Failure): void {
    this.failure = code;
    this.failureDetail = detail.slice(0, 500) || null;
  }
}

/** What other systems get of an event: which record, and nobody's name. */
export interface OutwardEvent {
  readonly id: string;
  readonly event: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly at: string;
}

export const outwardOf = ({ id, event, subjectType, subjectId, createdAt }: EventDelivery): OutwardEvent => ({
  id,
  event,
  subject: { type: subjectType, id: subjectId },
  at: createdAt.toISOString(),
});

/** One delivery for a subscriber, subject and run of the cause, however often its job runs. */
export const eventKeyOf = (subscriptionId: string, jobId: string, subjectId: string): string =>
  createHash('sha256').update([subscriptionId, jobId, subjectId].join('\n')).digest('hex');
