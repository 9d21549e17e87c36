import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { MessageDelivery } from './delivery.entity';

/** Officers see how the messages about records of their region were delivered. */
@Injectable()
export class DeliveryPolicy implements Policy<MessageDelivery, Actor> {
  constructor(private readonly scope_: Scope) {}

  covers(actor: Actor, { regionCode }: MessageDelivery): Promise<boolean> {
    return this.scope_.covers(actor, { region: regionCode });
  }

  scope(actor: Actor, deliveries: SelectQueryBuilder<MessageDelivery>): SelectQueryBuilder<MessageDelivery> {
    return this.scope_.narrow(actor, deliveries, { region: `${deliveries.alias}.regionCode` });
  }
}
