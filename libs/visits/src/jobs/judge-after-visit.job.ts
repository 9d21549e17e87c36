import { Injectable } from '@nestjs/common';
import type { BatchJobHandler, Delivery, JobContext } from '@ipharbor/platform/jobs';
import { defineJob, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { Standings } from '../credit/standings.service';
import { Visit } from '../visit/visit.entity';
import { visitAccepted } from '../visit/visit.events';

export const judgeAfterVisit = defineJob<SubjectsPayload>('visits.judge-after-visit', {
  words: { zh: { name: '走访验收后计算成效' }, en: { name: 'Judge a visit after its acceptance' } },
  attempts: 8,
  backoffSeconds: 2,
  on: visitAccepted,
});

/** A visit was accepted: what was filed after it may be to its credit already. */
@Injectable()
export class JudgeAfterVisit implements BatchJobHandler<typeof judgeAfterVisit> {
  readonly job = judgeAfterVisit;

  constructor(private readonly standings: Standings) {}

  async handleMany(
    deliveries: readonly Delivery<SubjectsPayload>[],
    { transact }: Pick<JobContext, 'transact'>,
  ): Promise<void> {
    await transact(async (tx) => {
      const visits = await tx.findMany(
        Visit,
        deliveries.flatMap(({ payload }) => payload.subjectIds),
      );
      await this.standings.judge(tx, [...new Set(visits.map(({ enterpriseId }) => enterpriseId))]);
    });
  }
}
