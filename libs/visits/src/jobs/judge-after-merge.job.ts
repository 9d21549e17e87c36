import { Injectable } from '@nestjs/common';
import { enterpriseMerged, enterpriseUnmerged } from '@ipharbor/directory';
import type { BatchJobHandler, Delivery, JobContext } from '@ipharbor/platform/jobs';
import { defineJob, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { Standings } from '../credit/standings.service';

export const judgeAfterMerge = defineJob<SubjectsPayload>('visits.judge-after-merge', {
  words: { zh: { name: '企业合并后重算走访成效' }, en: { name: 'Judge visits after a merge' } },
  attempts: 8,
  backoffSeconds: 2,
  on: [enterpriseMerged, enterpriseUnmerged],
});

/** Two records became one, or two again: both have other patents and visits than before. */
@Injectable()
export class JudgeAfterMerge implements BatchJobHandler<typeof judgeAfterMerge> {
  readonly job = judgeAfterMerge;

  constructor(private readonly standings: Standings) {}

  async handleMany(
    deliveries: readonly Delivery<SubjectsPayload>[],
    { transact }: Pick<JobContext, 'transact'>,
  ): Promise<void> {
    const ids = [...new Set(deliveries.flatMap(({ payload }) => payload.subjectIds))];
    await transact(async (tx) => {
      await this.standings.judge(tx, ids);
    });
  }
}
