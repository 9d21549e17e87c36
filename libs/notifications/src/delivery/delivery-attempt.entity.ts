import { newId } from '@ipharbor/platform/kernel';
import { Code, Count, Id, Instant, Line, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import type { Outcome } from './failure';

/** One try to hand something over, of a message or of an event: when, how long, how it ended. */
@TableOf('delivery_attempt', { index: [['deliveryId', 'startedAt'], ['startedAt']] })
export class DeliveryAttempt {
  @Id() readonly id!: string;
  @Ref() readonly deliveryId!: string;
  @Instant() readonly startedAt!: Date;
  @Count() readonly tookMs!: number;
  @Word() readonly ended!: Outcome['ended'];
  @Code({ nullable: true }) readonly failure!: string | null;
  @Line({ nullable: true }) readonly detail!: string | null;

  static of({ deliveryId, startedAt, tookMs, outcome }: Tried): DeliveryAttempt {
    const [failure, detail] =
      outcome.ended === 'accepted' ? [null, null] : [outcome.code, outcome.detail.slice(0, 500)];
    const row = { id: newId(), deliveryId, startedAt, tookMs, ended: outcome.ended, failure, detail };
    return Object.assign(new DeliveryAttempt(), row);
  }
}

export interface Tried {
  readonly deliveryId: string;
  readonly startedAt: Date;
  readonly tookMs: number;
  readonly outcome: Outcome;
}
