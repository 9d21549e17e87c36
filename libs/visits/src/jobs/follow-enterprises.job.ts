import { Injectable } from '@nestjs/common';
import { Enterprise, enterpriseMoved, enterpriseRegistrationChanged } from '@ipharbor/directory';
import type { BatchJobHandler, Delivery, JobContext } from '@ipharbor/platform/jobs';
import { system } from '@ipharbor/platform/kernel';
import { defineJob, padded, Reader, type SubjectsPayload, type Tx } from '@ipharbor/platform/persistence';
import { CampaignTarget } from '../target/target.entity';
import { targetStopped } from '../target/target.events';
import type { StopReason } from '../target/target.lifecycle';
import { Visit } from '../visit/visit.entity';
import { upcoming } from '../visit/visit.lifecycle';

export const followEnterprises = defineJob<SubjectsPayload>('visits.follow-enterprises', {
  words: { zh: { name: '走访记录跟随企业变更' }, en: { name: 'Move visits with their enterprises' } },
  attempts: 8,
  backoffSeconds: 2,
  on: [enterpriseMoved, enterpriseRegistrationChanged],
});

const reasonFor: Readonly<Record<string, StopReason | undefined>> = {
  deregistered: 'deregistered',
  revoked: 'deregistered',
  'moved-out': 'moved-out',
};

/** Open targets and coming visits go with their enterprise to another township; those of a firm that is gone are stopped. */
@Injectable()
export class FollowEnterprises implements BatchJobHandler<typeof followEnterprises> {
  readonly job = followEnterprises;

  constructor(private readonly reader: Reader) {}

  async handleMany(
    deliveries: readonly Delivery<SubjectsPayload>[],
    { transact }: Pick<JobContext, 'transact'>,
  ): Promise<void> {
    const ids = [...new Set(deliveries.flatMap(({ payload }) => payload.subjectIds))];
    await transact(async (tx) => {
      const enterprises = new Map((await tx.findMany(Enterprise, ids)).map((one) => [one.id, one]));
      for (const target of await this.openTargets(tx, [...enterprises.keys()])) {
        const { jurisdictionRegion, registrationStatus } = enterprises.get(target.enterpriseId)!;
        await this.follow(tx, target, jurisdictionRegion, reasonFor[registrationStatus]);
      }
    });
  }

  private async follow(tx: Tx, target: CampaignTarget, region: string, reason: StopReason | undefined): Promise<void> {
    if (target.regionCode !== region) {
      target.regionCode = region;
      const visits = await tx.findBy(Visit, { targetId: target.id });
      const coming = visits.filter(({ status }) => upcoming.includes(status));
      for (const visit of coming) visit.regionCode = region;
      await tx.updateMany(coming);
    }
    if (reason) target.stop(reason, null);
    await tx.update(target);
    if (reason) await tx.publish(system, targetStopped, target, { reason });
  }

  private async openTargets(tx: Tx, enterpriseIds: readonly string[]): Promise<CampaignTarget[]> {
    const ids: string[] = [];
    for (let at = 0; at < enterpriseIds.length; at += 1000) {
      const rows = await this.reader
        .from(CampaignTarget, 'target')
        .select('target.id', 'id')
        .where('target.enterpriseId IN (:...ids)', { ids: padded(enterpriseIds.slice(at, at + 1000)) })
        .getRawMany<{ id: string }>();
      ids.push(...rows.map(({ id }) => id));
    }
    return (await tx.lock(CampaignTarget, ids)).filter(({ isOpen }) => isOpen);
  }
}
