import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock } from '@ipharbor/platform/kernel';
import { defineJob, Reader } from '@ipharbor/platform/persistence';
import { Assignment } from '../assignment/assignment.entity';
import { Assignments } from '../assignment/assignments.service';

/** Daily: offers that a side let go by lapse, and the next candidate is asked. */
export const lapseOffers = defineJob<Record<string, never>>('assignments.lapse-offers', {
  words: { zh: { name: '指派邀请逾期失效' }, en: { name: 'Lapse offers' } },
});

const batch = 100;

@Injectable()
export class LapseOffers implements JobHandler<typeof lapseOffers> {
  readonly job = lapseOffers;

  constructor(
    private readonly reader: Reader,
    private readonly assignments: Assignments,
    private readonly clock: Clock,
  ) {}

  async handle(_: Record<string, never>, { transact }: JobContext): Promise<void> {
    const today = this.clock.today();
    const rows = await this.reader
      .from(Assignment, 'assignment')
      .select('assignment.id', 'id')
      .where(`assignment.status = 'proposed'`)
      .andWhere(
        `((assignment.specialistAnswer = 'pending' AND assignment.specialistDueOn < :today) OR (assignment.enterpriseAnswer = 'pending' AND assignment.enterpriseDueOn < :today))`,
        { today },
      )
      .orderBy('assignment.proposedOn')
      .limit(batch)
      .getRawMany<{ id: string }>();
    const ids = rows.map(({ id }) => id);
    await transact(async (tx) => {
      for (const assignment of await tx.lock(Assignment, ids))
        if (assignment.status === 'proposed' && assignment.isOverdue(today))
          await this.assignments.lapse(tx, assignment);
      if (ids.length === batch) await tx.enqueue(lapseOffers, {});
    });
  }
}
