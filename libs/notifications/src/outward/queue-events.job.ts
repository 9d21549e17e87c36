import { Injectable } from '@nestjs/common';
import type { BatchJobHandler, Delivery, JobContext } from '@ipharbor/platform/jobs';
import { Clock, groupBy, newId } from '@ipharbor/platform/kernel';
import { padded, Reader, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { callsPerJob, callWebhooks } from './call-webhooks';
import { EventDelivery, eventKeyOf } from './event-delivery.entity';
import { EventSubscription } from './event-subscription.entity';
import { queueEvents } from './outward-events';

/** A delivery for each subscriber of an event. A paused one gets them when it goes on. */
@Injectable()
export class QueueEvents implements BatchJobHandler<typeof queueEvents> {
  readonly job = queueEvents;

  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async handleMany(
    jobs: readonly Delivery<SubjectsPayload>[],
    { transact }: Pick<JobContext, 'transact'>,
  ): Promise<void> {
    const subscriptions = await this.reader.from(EventSubscription, 'subscription').getMany();
    const wanted = new Map(
      jobs
        .flatMap((job) => subscriptions.flatMap((one) => this.deliveries(one, job)))
        .map((delivery) => [delivery.dedupeKey, delivery]),
    );
    const paused = new Set(subscriptions.filter(({ isPaused }) => isPaused).map(({ id }) => id));
    const webhooks = new Set(subscriptions.filter(({ transport }) => transport === 'webhook').map(({ id }) => id));
    for (const key of await this.queued([...wanted.keys()])) wanted.delete(key);
    const fresh = [...wanted.values()];
    await transact(async (tx) => {
      await tx.insertMany(fresh);
      const due = fresh.filter(({ subscriptionId: id }) => webhooks.has(id) && !paused.has(id));
      for (const [, some] of groupBy(due, ({ subscriptionId }) => subscriptionId)) {
        const ids = some.map(({ id }) => id);
        const jobs = Array.from({ length: Math.ceil(ids.length / callsPerJob) }, (_, at) => ({
          deliveryIds: ids.slice(at * callsPerJob, (at + 1) * callsPerJob),
        }));
        await tx.enqueueMany(callWebhooks, jobs);
      }
    });
  }

  private deliveries(
    { id: subscriptionId, events }: EventSubscription,
    { jobId, payload: { event, subjectType, subjectIds } }: Delivery<SubjectsPayload>,
  ): EventDelivery[] {
    if (!events.includes(event)) return [];
    const createdAt = this.clock.now();
    return subjectIds.map((subjectId) =>
      Object.assign(new EventDelivery(), {
        ...{ id: newId(), subscriptionId, event, subjectType, subjectId, createdAt, notBefore: createdAt },
        dedupeKey: eventKeyOf(subscriptionId, jobId, subjectId),
      }),
    );
  }

  private async queued(keys: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (let at = 0; at < keys.length; at += 1000) {
      const rows = await this.reader
        .from(EventDelivery, 'delivery')
        .select('delivery.dedupeKey', 'dedupeKey')
        .where('delivery.dedupeKey IN (:...keys)', { keys: padded(keys.slice(at, at + 1000)) })
        .getRawMany<{ dedupeKey: string }>();
      found.push(...rows.map(({ dedupeKey }) => dedupeKey));
    }
    return found;
  }
}
