import { Injectable } from '@nestjs/common';
import { Enterprise, enterpriseMoved } from '@ipharbor/directory';
import type { BatchJobHandler, Delivery, JobContext } from '@ipharbor/platform/jobs';
import { defineJob, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { Agreement } from '../agreement/agreement.entity';
import { ServiceRecord } from '../service/service-record.entity';
import { AgreementClient } from '../agreement/agreement-client.entity';

export const followMovedClients = defineJob<SubjectsPayload>('trusteeship.follow-moved-clients', {
  words: { zh: { name: '托管记录跟随企业迁移' }, en: { name: 'Move agreements with their enterprises' } },
  attempts: 8,
  backoffSeconds: 2,
  on: enterpriseMoved,
});

/** What is open goes with its enterprise to another township; what has ended stays where it ended. */
@Injectable()
export class FollowMovedClients implements BatchJobHandler<typeof followMovedClients> {
  readonly job = followMovedClients;

  async handleMany(
    deliveries: readonly Delivery<SubjectsPayload>[],
    { transact }: Pick<JobContext, 'transact'>,
  ): Promise<void> {
    const ids = [...new Set(deliveries.flatMap(({ payload }) => payload.subjectIds))];
    await transact(async (tx) => {
      for (const { id: enterpriseId, jurisdictionRegion } of await tx.findMany(Enterprise, ids)) {
        const clients = await tx.findBy(AgreementClient, { enterpriseId, leftOn: null });
        const agreements = (await tx.findBy(Agreement, { enterpriseId })).filter((one) => one.isOpen || one.isInForce);
        const services = await tx.findBy(ServiceRecord, { enterpriseId, status: 'logged' });
        for (const row of [...clients, ...agreements, ...services]) row.regionCode = jurisdictionRegion;
        await tx.updateMany([...clients, ...agreements, ...services]);
      }
    });
  }
}
