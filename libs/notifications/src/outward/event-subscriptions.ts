import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { AppConfig, Secrets } from '@ipharbor/platform/config';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { notificationsProblem } from '../notifications.problems';
import { callWebhooks } from './call-webhooks';
import { EventDelivery } from './event-delivery.entity';
import { EventSubscription, type Transport } from './event-subscription.entity';
import { eventReplayed, subscriptionChanged, subscriptionCreated, subscriptionSecretChanged } from './outward.events';
import { knownOutwardEvents } from './outward-events';
import { webhookUrl } from './webhook-url';

/** What an administrator says of a subscriber. */
export interface SubscriptionFacts {
  readonly name: string;
  readonly transport: Transport;
  readonly url: string | null;
  readonly events: readonly string[];
}

/** Which systems hear of which events. A secret is told once, when it is made. */
@Injectable()
export class EventSubscriptions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly secrets: Secrets,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  async create(actor: Actor, facts: SubscriptionFacts, id = newId()): Promise<Made> {
    const checked = this.checked(facts);
    const secret = facts.transport === 'webhook' ? newSecret() : null;
    const subscription = Object.assign(new EventSubscription(), {
      ...{ id, ...checked, createdById: actor.accountId, createdAt: this.clock.now() },
      sealedSecret: secret && this.secrets.seal(secret, id),
    });
    await this.work.run(async (tx) => {
      await tx.insert(subscription);
      await tx.publish(actor, subscriptionCreated, subscription, { name: facts.name, url: checked.url });
    });
    return { subscription, secret };
  }

  /** `version` is the one that the administrator has seen. */
  change(actor: Actor, id: string, version: number, change: Change): Promise<EventSubscription> {
    return this.work.run(async (tx) => {
      const subscription = await found(tx, id);
      const { isPaused = subscription.isPaused, ...facts } = change;
      subscription.version = version;
      Object.assign(subscription, this.checked({ ...subscription, ...facts }), { isPaused });
      await tx.update(subscription);
      await tx.publish(actor, subscriptionChanged, subscription);
      if (change.isPaused === false) await this.takeUp(tx, subscription);
      return subscription;
    });
  }

  /** A new secret, the old one ends at once. */
  async changeSecret(actor: Actor, id: string): Promise<Made> {
    const secret = newSecret();
    const sealedSecret = this.secrets.seal(secret, id);
    const subscription = await this.work.run(async (tx) => {
      const subscription = await found(tx, id);
      if (subscription.transport !== 'webhook') throw notificationsProblem('webhook-https-required');
      await tx.update(Object.assign(subscription, { sealedSecret }));
      await tx.publish(actor, subscriptionSecretChanged, subscription);
      return subscription;
    });
    return { subscription, secret };
  }

  /** Sends one that failed again, under the same id. */
  replay(actor: Actor, deliveryId: string): Promise<EventDelivery> {
    return this.work.run(async (tx) => {
      const delivery = await tx.find(EventDelivery, deliveryId);
      if (!delivery) throw persistenceProblem('not-found');
      const subscription = await found(tx, delivery.subscriptionId);
      delivery.replay(this.clock.now());
      await tx.update(delivery);
      if (subscription.transport === 'webhook') await tx.enqueue(callWebhooks, { deliveryIds: [delivery.id] });
      await tx.publish(actor, eventReplayed, delivery);
      return delivery;
    });
  }

  /** What waited while the subscription was paused. */
  private async takeUp(tx: Tx, { id: subscriptionId, transport }: EventSubscription): Promise<void> {
    if (transport !== 'webhook') return;
    const waiting = await tx.findBy(EventDelivery, { subscriptionId, status: 'waiting' });
    await tx.enqueueMany(
      callWebhooks,
      waiting.map(({ id }) => ({ deliveryIds: [id] })),
    );
  }

  private checked({ name, transport, url, events }: SubscriptionFacts): SubscriptionFacts {
    const known = knownOutwardEvents().map((event) => event.name);
    const unknown = events.filter((event) => !known.includes(event));
    if (unknown.length > 0) throw notificationsProblem('event-unknown', { events: unknown.join(', ') });
    if (transport === 'exchange') {
      if (!this.config.EXCHANGE_DIR) throw notificationsProblem('channel-not-configured', { settings: 'EXCHANGE_DIR' });
      return { name, transport, url: null, events: [...new Set(events)] };
    }
    const checked = webhookUrl(url ?? '', this.config.WEBHOOKS_TO_LOOPBACK).href;
    return { name, transport, url: checked, events: [...new Set(events)] };
  }
}

/** A subscription, and the secret that is told this once. */
export interface Made {
  readonly subscription: EventSubscription;
  readonly secret: string | null;
}

export type Change = Partial<Pick<SubscriptionFacts, 'name' | 'url' | 'events'>> & { readonly isPaused?: boolean };

async function found(tx: Tx, id: string): Promise<EventSubscription> {
  const subscription = await tx.find(EventSubscription, id);
  if (!subscription) throw persistenceProblem('not-found');
  return subscription;
}

/** 256 bits that people can copy. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;
