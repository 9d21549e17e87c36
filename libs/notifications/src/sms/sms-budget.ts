import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, groupBy, newId } from '@ipharbor/platform/kernel';
import { isUniqueViolation, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { MessageDelivery } from '../delivery/delivery.entity';
import { smsCapSet } from './sms.events';
import { SmsMonth } from './sms-month.entity';

/** Until an administrator decides: 1,000 yuan a month. */
const firstCapFen = 100_000;

/** What one delivery would cost. */
export interface Cost {
  readonly deliveryId: string;
  readonly segments: number;
  readonly costFen: number;
}

/** 月度费用上限: taken before anything is sent, so that no two processes pass it together. */
@Injectable()
export class SmsBudget {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Takes the cost of each delivery from the month once; answers the ids of those for which there is no room. */
  async take(costs: readonly Cost[]): Promise<Set<string>> {
    if (costs.length === 0) return new Set();
    const { id, month } = await this.current();
    return this.work.run(async (tx) => {
      const [budget] = await tx.lock(SmsMonth, [id]);
      const rows = await tx.findMany(
        MessageDelivery,
        costs.map(({ deliveryId }) => deliveryId),
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      const refused = new Set<string>();
      for (const { deliveryId, segments, costFen } of costs) {
        const delivery = byId.get(deliveryId);
        if (!delivery || delivery.month !== null) continue;
        if (!budget.take(costFen, segments)) {
          refused.add(deliveryId);
          continue;
        }
        Object.assign(delivery, { month, segments, costFen });
        await tx.update(delivery);
      }
      await tx.update(budget);
      return refused;
    });
  }

  /** For deliveries that the operator refused: in the unit of work that settles them, each paid for no longer. */
  async giveBack(tx: Tx, deliveries: readonly MessageDelivery[]): Promise<void> {
    const paid = deliveries.filter(({ month }) => month !== null);
    for (const [month, some] of groupBy(paid, (one) => one.month!)) {
      const [known] = await tx.findBy(SmsMonth, { month });
      const [budget] = await tx.lock(SmsMonth, [known.id]);
      for (const delivery of some) {
        budget.giveBack(delivery.costFen, delivery.segments);
        Object.assign(delivery, { month: null, costFen: 0, segments: 0 });
        await tx.update(delivery);
      }
      await tx.update(budget);
    }
  }

  /** The row of this month; the cap is that of the last month that had one. */
  async current(): Promise<SmsMonth> {
    const month = this.clock.today().slice(0, 7);
    const known = await this.reader.from(SmsMonth, 'budget').where({ month }).getOne();
    if (known) return known;
    const last = await this.reader.from(SmsMonth, 'budget').orderBy('budget.month', 'DESC').getOne();
    const made = Object.assign(new SmsMonth(), { id: newId(), month, capFen: last?.capFen ?? firstCapFen });
    try {
      return await this.work.run((tx) => tx.insert(made));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return (await this.reader.from(SmsMonth, 'budget').where({ month }).getOne())!;
    }
  }

  /** `version` is the one that the administrator has seen. What is spent already is not undone. */
  async setCap(actor: Actor, capFen: number, version: number): Promise<SmsMonth> {
    const { id } = await this.current();
    return this.work.run(async (tx) => {
      const [budget] = await tx.lock(SmsMonth, [id]);
      Object.assign(budget, { capFen, version });
      await tx.update(budget);
      await tx.publish(actor, smsCapSet, budget);
      return budget;
    });
  }
}
