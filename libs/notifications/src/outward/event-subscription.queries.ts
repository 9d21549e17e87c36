import { Injectable } from '@nestjs/common';
import { eventLabel, persistenceProblem, Reader, type Page } from '@ipharbor/platform/persistence';
import { deliveryLifecycle, type DeliveryStatus } from '../delivery/delivery.lifecycle';
import { EventDelivery } from './event-delivery.entity';
import { EventSubscription } from './event-subscription.entity';
import type {
  EventDeliveryDto,
  EventDeliveryPageDto,
  OutwardEventTypeDto,
  SubscriptionDto,
} from './event-subscription.dto';
import { knownOutwardEvents } from './outward-events';

const sorts = { createdAt: ['delivery.createdAt'] };

/** Subscribers and what they were sent: ids and names of events, no business data. */
@Injectable()
export class EventSubscriptionQueries {
  constructor(private readonly reader: Reader) {}

  events(): OutwardEventTypeDto[] {
    return knownOutwardEvents().map(({ name, label }) => ({ name, label }));
  }

  async all(): Promise<SubscriptionDto[]> {
    const rows = await this.reader
      .from(EventSubscription, 'subscription')
      .orderBy('subscription.createdAt')
      .addOrderBy('subscription.id')
      .getMany();
    return Promise.all(rows.map((row) => this.present(row)));
  }

  async one(id: string): Promise<SubscriptionDto> {
    return this.present(await this.find(id));
  }

  async deliveries(id: string, asked: EventDeliveryPageDto): Promise<Page<EventDeliveryDto>> {
    await this.find(id);
    const query = this.reader.from(EventDelivery, 'delivery').where('delivery.subscriptionId = :id', { id });
    if (asked.status) query.andWhere('delivery.status = :status', { status: asked.status });
    const page = await this.reader.pageOfRows(query, asked, sorts, '-createdAt');
    return { ...page, items: page.items.map(eventDeliveryDto) };
  }

  private async find(id: string): Promise<EventSubscription> {
    const row = await this.reader.from(EventSubscription, 'subscription').where({ id }).getOne();
    if (!row) throw persistenceProblem('not-found');
    return row;
  }

  private async present(row: EventSubscription): Promise<SubscriptionDto> {
    const { id, name, transport, url, events, isPaused, createdAt, version } = row;
    const of = (status: DeliveryStatus) =>
      this.reader.from(EventDelivery, 'delivery').where({ subscriptionId: id, status });
    const [waiting, failed, last] = await Promise.all([
      of('waiting').getCount(),
      of('failed').getCount(),
      of('sent').orderBy('delivery.createdAt', 'DESC').limit(1).getOne(),
    ]);
    return {
      ...{ id, name, transport, url, events: [...events], isPaused, waiting, failed, version },
      lastSentAt: last?.sentAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
    };
  }
}

export function eventDeliveryDto(delivery: EventDelivery): EventDeliveryDto {
  const { id, event, subjectType, subjectId, status, failure, failureDetail, attempts } = delivery;
  return {
    ...{ id, event, eventLabel: eventLabel(event), subjectType, subjectId, status, failure, failureDetail, attempts },
    notBefore: delivery.notBefore.toISOString(),
    sentAt: delivery.sentAt?.toISOString() ?? null,
    createdAt: delivery.createdAt.toISOString(),
    allowedActions: deliveryLifecycle.actionsFrom(status).includes('resend') ? ['replay'] : [],
  };
}
