import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, DomainError, type Language } from '@ipharbor/platform/kernel';
import { UnitOfWork } from '@ipharbor/platform/persistence';
import { notificationsProblem } from '../notifications.problems';
import { SmsBudget } from '../sms/sms-budget';
import { enqueueDeliveries } from './announce';
import type { ResentDto } from './delivery.dto';
import { MessageDelivery } from './delivery.entity';
import { deliveryResent } from './delivery.events';
import { DeliveryPolicy } from './delivery.policy';

/** What officers do with what did not arrive. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: DeliveryPolicy,
    private readonly budget: SmsBudget,
    private readonly clock: Clock,
  ) {}

  /** Sends a failed one again, under the same id; refused while the month has no money left. */
  async resend(actor: Actor, id: string): Promise<MessageDelivery> {
    const month = await this.budget.current();
    return this.work.run(async (tx) => {
      const delivery = await tx.get(MessageDelivery, id, this.policy, actor);
      if (delivery.channel === 'sms' && month.spentFen >= month.capFen) throw notificationsProblem('sms-cap-reached');
      delivery.resend(this.clock.now());
      await tx.update(delivery);
      await enqueueDeliveries(tx, [delivery]);
      await tx.publish(actor, deliveryResent, delivery);
      return delivery;
    });
  }

  /** Each by itself: one that may not be sent again does not hold up the others. */
  async resendMany(actor: Actor, ids: readonly string[], language: Language): Promise<ResentDto[]> {
    const results: ResentDto[] = [];
    for (const id of new Set(ids)) {
      try {
        await this.resend(actor, id);
        results.push({ id, problem: null, explained: null });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        results.push({ id, problem: error.code, explained: error.say(language) });
      }
    }
    return results;
  }
}
