import { Injectable } from '@nestjs/common';
import { AppConfig } from '@ipharbor/platform/config';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock, groupBy, newId } from '@ipharbor/platform/kernel';
import { defineJob, padded, Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { saidBy, type Outcome } from '../delivery/failure';
import { EventDelivery, outwardOf } from '../outward/event-delivery.entity';
import { EventSubscription } from '../outward/event-subscription.entity';
import { leaveBatch } from './exchange-batch';

export const fillExchange = defineJob<Record<string, never>>('notifications.fill-exchange', {
  words: { zh: { name: '写入前置机交换文件' }, en: { name: 'Fill the exchange folder' } },
  isOutside: true,
});

const perBatch = 1000;
const batchesPerRun = 4;

/**
 * Leaves what waits for the exchange in batches. Which events a batch holds is decided and committed before it is
 * written: a process that dies in between writes the same batch again.
 */
@Injectable()
export class FillExchange implements JobHandler<typeof fillExchange> {
  readonly job = fillExchange;

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  async handle(_: Record<string, never>, { transact }: JobContext): Promise<void> {
    const subscriptions = await this.reader
      .from(EventSubscription, 'subscription')
      .where({ transport: 'exchange', isPaused: false })
      .orderBy('subscription.id')
      .getMany();
    const outcomes = new Map<string, Outcome>();
    for (const subscription of subscriptions) {
      await this.assign(subscription.id);
      for (const [batch, deliveries] of await this.assigned(subscription.id)) {
        const outcome = await this.leave(subscription, batch, deliveries);
        for (const { id } of deliveries) outcomes.set(id, outcome);
      }
    }
    if (outcomes.size === 0) return;
    await transact(async (tx) => {
      const now = this.clock.now();
      for (const delivery of await tx.findMany(EventDelivery, [...outcomes.keys()])) {
        const outcome = outcomes.get(delivery.id)!;
        if (delivery.status !== 'waiting') continue;
        if (outcome.ended === 'accepted') delivery.send(now);
        else delivery.miss(outcome, now);
        await tx.update(delivery);
      }
    });
  }

  /** Puts waiting events into a batch of their own, oldest first. */
  private assign(subscriptionId: string): Promise<void> {
    return this.work.run(async (tx) => {
      const rows = await tx.em
        .createQueryBuilder(EventDelivery, 'delivery')
        .select('delivery.id', 'id')
        .where(`delivery.subscriptionId = :subscriptionId AND delivery.status = 'waiting'`, { subscriptionId })
        .andWhere('delivery.batchId IS NULL')
        .orderBy('delivery.createdAt')
        .addOrderBy('delivery.id')
        .limit(perBatch)
        .getRawMany<{ id: string }>();
      const batchId = newId();
      for (const delivery of await tx.findMany(
        EventDelivery,
        rows.map(({ id }) => id),
      )) {
        if (delivery.batchId !== null) continue;
        delivery.batchId = batchId;
        await tx.update(delivery);
      }
    });
  }

  /** Whole batches only: what is left under a name is never added to. */
  private async assigned(subscriptionId: string): Promise<Map<string, EventDelivery[]>> {
    const waiting = () =>
      this.reader
        .from(EventDelivery, 'delivery')
        .where(`delivery.subscriptionId = :subscriptionId AND delivery.status = 'waiting'`, { subscriptionId })
        .andWhere('delivery.batchId IS NOT NULL AND delivery.notBefore <= :now', { now: this.clock.now() });
    const batches = await waiting()
      .select('delivery.batchId', 'batchId')
      .groupBy('delivery.batchId')
      .orderBy('MIN(delivery.createdAt)')
      .limit(batchesPerRun)
      .getRawMany<{ batchId: string }>();
    if (batches.length === 0) return new Map();
    const rows = await waiting()
      .andWhere('delivery.batchId IN (:...batches)', { batches: padded(batches.map(({ batchId }) => batchId)) })
      .orderBy('delivery.createdAt')
      .addOrderBy('delivery.id')
      .getMany();
    return groupBy(rows, ({ batchId }) => batchId!);
  }

  private async leave(
    { id: subscriber }: EventSubscription,
    batch: string,
    deliveries: readonly EventDelivery[],
  ): Promise<Outcome> {
    const directory = this.config.EXCHANGE_DIR;
    if (!directory) return { ended: 'unreachable', code: 'exchange-not-configured', detail: 'EXCHANGE_DIR is not set' };
    try {
      const made = deliveries[deliveries.length - 1].createdAt.toISOString();
      await leaveBatch(directory, { batch, subscriber, made }, deliveries.map(outwardOf));
      return { ended: 'accepted', providerId: batch };
    } catch (error) {
      return { ended: 'unreachable', code: 'exchange-not-configured', detail: saidBy(error) };
    }
  }
}
