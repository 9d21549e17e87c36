import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock, system } from '@ipharbor/platform/kernel';
import { defineJob, Reader } from '@ipharbor/platform/persistence';
import { WorkItem } from '../work-item/work-item.entity';
import { Clocks } from './clocks';
import { WorkItemHold } from './work-item-hold.entity';

/** Items of one unit of work. */
const batch = 200;

export const endCappedHolds = defineJob<Record<string, never>>('follow-ups.end-capped-holds', {
  words: { zh: { name: '结束超过上限的挂起' }, en: { name: 'End holds at their cap' } },
  attempts: 5,
});

/** A hold does not hide an item for ever: on its cap the clock goes again by itself. */
@Injectable()
export class EndCappedHolds implements JobHandler<typeof endCappedHolds> {
  readonly job = endCappedHolds;

  constructor(
    private readonly reader: Reader,
    private readonly clocks: Clocks,
    private readonly clock: Clock,
  ) {}

  async handle(_: Record<string, never>, { transact }: JobContext): Promise<void> {
    await transact(async (tx) => {
      const holds = await this.reader
        .from(WorkItemHold, 'hold')
        .where('hold.toOn IS NULL AND hold.capOn <= :today', { today: this.clock.today() })
        .orderBy('hold.capOn')
        .limit(batch)
        .getMany();
      const capOn = new Map(holds.map((hold) => [hold.workItemId, hold.capOn]));
      for (const item of await tx.lock(WorkItem, [...capOn.keys()]))
        await this.clocks.resume(tx, system, item, { onDay: capOn.get(item.id) });
      if (holds.length === batch) await tx.enqueue(endCappedHolds, {});
    });
  }
}
