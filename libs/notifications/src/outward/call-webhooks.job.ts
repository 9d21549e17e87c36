import { Injectable } from '@nestjs/common';
import { Secrets } from '@ipharbor/platform/config';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock, groupBy } from '@ipharbor/platform/kernel';
import { padded, Reader, type Tx } from '@ipharbor/platform/persistence';
import { DeliveryAttempt, type Tried } from '../delivery/delivery-attempt.entity';
import type { DeliveriesPayload } from '../delivery/delivery.jobs';
import { inParallel } from '../delivery/in-parallel';
import { callWebhooks } from './call-webhooks';
import { EventDelivery, outwardOf } from './event-delivery.entity';
import { EventSubscription } from './event-subscription.entity';
import { WebhookClient } from './webhook-client';

const width = 4;

/** Calls subscribers, outside any transaction, and settles the calls together. */
@Injectable()
export class CallWebhooks implements JobHandler<typeof callWebhooks> {
  readonly job = callWebhooks;

  constructor(
    private readonly reader: Reader,
    private readonly client: WebhookClient,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  async handle({ deliveryIds }: DeliveriesPayload, { transact }: JobContext): Promise<void> {
    const now = this.clock.now();
    const deliveries = await this.reader
      .from(EventDelivery, 'delivery')
      .where(`delivery.id IN (:...ids) AND delivery.status = 'waiting'`, { ids: padded(deliveryIds) })
      .andWhere('delivery.notBefore <= :now', { now })
      .getMany();
    const subscriptions = new Map(
      (await this.reader.from(EventSubscription, 'subscription').where({ isPaused: false }).getMany()).map((one) => [
        one.id,
        one,
      ]),
    );
    const due = deliveries.filter(({ subscriptionId }) => subscriptions.has(subscriptionId));
    if (due.length === 0) return;
    const tried = await inParallel(due, width, (one) => this.call(one, subscriptions.get(one.subscriptionId)!));
    await transact((tx) => this.settle(tx, tried));
  }

  private async call(delivery: EventDelivery, { id, url, sealedSecret }: EventSubscription): Promise<Tried> {
    const startedAt = this.clock.now();
    const began = performance.now();
    const outcome = await this.client.post({
      id: delivery.id,
      url: url!,
      secret: this.secrets.open(sealedSecret!, id),
      body: JSON.stringify(outwardOf(delivery)),
    });
    return { deliveryId: delivery.id, startedAt, tookMs: Math.round(performance.now() - began), outcome };
  }

  private async settle(tx: Tx, tried: readonly Tried[]): Promise<void> {
    const outcomes = new Map(tried.map(({ deliveryId, outcome }) => [deliveryId, outcome]));
    const again: EventDelivery[] = [];
    const now = this.clock.now();
    for (const delivery of await tx.findMany(EventDelivery, [...outcomes.keys()])) {
      if (delivery.status !== 'waiting') continue;
      const outcome = outcomes.get(delivery.id)!;
      if (outcome.ended === 'accepted') delivery.send(now);
      else if (outcome.ended === 'refused') delivery.refuse(outcome, now);
      else if (delivery.miss(outcome, now)) again.push(delivery);
      await tx.update(delivery);
    }
    await tx.insertMany(tried.map((one) => DeliveryAttempt.of(one)));
    for (const [runAt, some] of groupBy(again, ({ notBefore }) => notBefore.getTime()))
      await tx.enqueue(callWebhooks, { deliveryIds: some.map(({ id }) => id) }, { runAt: new Date(runAt) });
  }
}
