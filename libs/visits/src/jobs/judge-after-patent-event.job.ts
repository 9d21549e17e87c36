import { Injectable } from '@nestjs/common';
import {
  InventionQueries,
  ipRightAbnormalWithdrawn,
  ipRightEnded,
  ipRightFiled,
  ipRightFoundAbnormal,
  ipRightGranted,
  ipRightOwnerMatched,
  ipRightRestored,
  ipRightTransferred,
  ipRightVoided,
  legalEventCorrected,
} from '@ipharbor/ip-rights';
import type { BatchJobHandler, Delivery, JobContext } from '@ipharbor/platform/jobs';
import { defineJob, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { Standings } from '../credit/standings.service';

export const judgeAfterPatentEvent = defineJob<SubjectsPayload>('visits.judge-after-patent-event', {
  words: { zh: { name: '按专利变化重算走访成效' }, en: { name: 'Judge visits after patent events' } },
  attempts: 8,
  backoffSeconds: 2,
  on: [
    ipRightFiled,
    ipRightGranted,
    ipRightEnded,
    ipRightRestored,
    ipRightFoundAbnormal,
    ipRightAbnormalWithdrawn,
    ipRightTransferred,
    ipRightOwnerMatched,
    ipRightVoided,
    legalEventCorrected,
  ],
});

/** Something happened to patents: targets of everybody who owns or owned them are judged anew, up to 1,000 rights at once. */
@Injectable()
export class JudgeAfterPatentEvent implements BatchJobHandler<typeof judgeAfterPatentEvent> {
  readonly job = judgeAfterPatentEvent;

  constructor(
    private readonly inventions: InventionQueries,
    private readonly standings: Standings,
  ) {}

  async handleMany(
    deliveries: readonly Delivery<SubjectsPayload>[],
    { transact }: Pick<JobContext, 'transact'>,
  ): Promise<void> {
    const rights = [...new Set(deliveries.flatMap(({ payload }) => payload.subjectIds))];
    await transact(async (tx) => {
      await this.standings.judge(tx, await this.inventions.enterprisesOf(rights));
    });
  }
}
