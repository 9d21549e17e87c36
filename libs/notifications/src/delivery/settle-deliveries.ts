import { Injectable } from '@nestjs/common';
import { Clock, groupBy } from '@ipharbor/platform/kernel';
import type { JobDefinition, Tx } from '@ipharbor/platform/persistence';
import { Message } from '../message/message.entity';
import { PhoneCalls } from '../phone/phone-calls';
import type { DeliveriesPayload } from './delivery.jobs';
import { DeliveryAttempt, type Tried } from './delivery-attempt.entity';
import type { FailureCode } from './failure';
import { MessageDelivery } from './delivery.entity';

/** Failures that sending again does not mend. */
const ofThePhone: ReadonlySet<string> = new Set<FailureCode>(['sms-undelivered', 'sms-refused', 'phone-invalid']);

/** What is done with the outcome of a try, the same for mail and for text messages. */
@Injectable()
export class SettleDeliveries {
  constructor(
    private readonly calls: PhoneCalls,
    private readonly clock: Clock,
  ) {}

  /**
   * Records each try, sends again later what did not get through, and asks an officer to call where a person who must
   * hear of it cannot be reached. What was settled meanwhile by another process stays as it is.
   */
  async settle(tx: Tx, job: JobDefinition<DeliveriesPayload>, tried: readonly Tried[]): Promise<MessageDelivery[]> {
    const now = this.clock.now();
    const rows = await tx.findMany(
      MessageDelivery,
      tried.map(({ deliveryId }) => deliveryId),
    );
    const outcomes = new Map(tried.map(({ deliveryId, outcome }) => [deliveryId, outcome]));
    const [again, failed]: [MessageDelivery[], MessageDelivery[]] = [[], []];
    for (const delivery of rows.filter(({ status }) => status === 'waiting')) {
      const outcome = outcomes.get(delivery.id)!;
      if (outcome.ended === 'accepted') delivery.send(now, outcome.providerId);
      else if (outcome.ended === 'refused') delivery.refuse(outcome, now);
      else if (delivery.miss(outcome, now)) again.push(delivery);
      if (delivery.status === 'failed') failed.push(delivery);
      await tx.update(delivery);
    }
    await tx.insertMany(tried.map((one) => DeliveryAttempt.of(one)));
    for (const [runAt, some] of groupBy(again, ({ notBefore }) => notBefore.getTime()))
      await tx.enqueue(job, { deliveryIds: some.map(({ id }) => id) }, { runAt: new Date(runAt) });
    await this.callInstead(tx, failed);
    return failed;
  }

  /**
   * 站内信 -> 短信 -> 电话: the last step, for what must be heard of, and for people without a message centre whose phone
   * did not take it. What failed on our side is mended and sent again instead.
   */
  async callInstead(tx: Tx, failed: readonly MessageDelivery[]): Promise<void> {
    const messages = await tx.findMany(
      Message,
      failed.map(({ messageId }) => messageId),
    );
    const causes = new Map(failed.map(({ messageId, failure }) => [messageId, failure]));
    for (const message of messages) {
      const isTheirs = message.accountId === null && ofThePhone.has(causes.get(message.id) ?? '');
      if ((message.isCritical || isTheirs) && !message.isRead) await this.calls.open(tx, message);
    }
  }
}
