import { Injectable } from '@nestjs/common';
import type { BatchJobHandler, Delivery, JobContext } from '@ipharbor/platform/jobs';
import { defineJob, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { Standings } from '../credit/standings.service';
import { CampaignTarget } from '../target/target.entity';
import { targetAdded, targetListed } from '../target/target.events';

export const judgeAddedTargets = defineJob<SubjectsPayload>('visits.judge-added-targets', {
  words: { zh: { name: '计算新增走访对象的成效' }, en: { name: 'Judge added targets' } },
  attempts: 8,
  backoffSeconds: 2,
  on: [targetListed, targetAdded],
});

/** A patent may be granted while the list is being frozen: new targets are judged once by the data behind them. */
@Injectable()
export class JudgeAddedTargets implements BatchJobHandler<typeof judgeAddedTargets> {
  readonly job = judgeAddedTargets;

  constructor(private readonly standings: Standings) {}

  async handleMany(
    deliveries: readonly Delivery<SubjectsPayload>[],
    { transact }: Pick<JobContext, 'transact'>,
  ): Promise<void> {
    await transact(async (tx) => {
      const targets = await tx.findMany(
        CampaignTarget,
        deliveries.flatMap(({ payload }) => payload.subjectIds),
      );
      await this.standings.judge(tx, [...new Set(targets.map(({ enterpriseId }) => enterpriseId))]);
    });
  }
}
