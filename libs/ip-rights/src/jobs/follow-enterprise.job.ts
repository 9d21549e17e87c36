import { Injectable } from '@nestjs/common';
import { Enterprise, enterpriseMerged, enterpriseMoved, enterpriseUnmerged } from '@ipharbor/directory';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { system } from '@ipharbor/platform/kernel';
import { defineJob, type SubjectsPayload, type Tx } from '@ipharbor/platform/persistence';
import { InventionsInForce } from '../holdings/inventions-in-force';
import { IpRight } from '../ip-right/ip-right.entity';
import { IpRightOwner } from '../owner/ip-right-owner.entity';
import { firstEnterpriseOf } from '../owner/parties';

/**
 * An enterprise came under another township or zone, or two records of it became one: what it owns is seen from where it
 * is now, and counted for it. What it gave away stays where it was.
 */
export const followEnterprise = defineJob<SubjectsPayload>('ip-rights.follow-enterprise', {
  words: { zh: { name: '权利记录跟随企业变更' }, en: { name: 'Move rights with their enterprises' } },
  on: [enterpriseMoved, enterpriseMerged, enterpriseUnmerged],
});

@Injectable()
export class FollowEnterprise implements JobHandler<typeof followEnterprise> {
  readonly job = followEnterprise;

  constructor(private readonly inventions: InventionsInForce) {}

  async handle({ subjectIds }: SubjectsPayload, context: JobContext): Promise<void> {
    await context.transact(async (tx) => {
      for (const enterprise of await tx.findMany(Enterprise, subjectIds)) await this.follow(tx, enterprise);
      await this.inventions.recount(tx, system, subjectIds);
    });
  }

  private async follow(tx: Tx, { id, jurisdictionRegion }: Enterprise): Promise<void> {
    const owned = await tx.findBy(IpRightOwner, { enterpriseId: id, isPresent: true, voidedByImportId: null });
    const elsewhere = owned.filter(({ regionCode }) => regionCode !== jurisdictionRegion);
    for (const owner of elsewhere) owner.regionCode = jurisdictionRegion;
    await tx.updateMany(elsewhere);
    for (const right of await tx.findMany(IpRight, [...new Set(owned.map(({ ipRightId }) => ipRightId))])) {
      const first = firstEnterpriseOf(await tx.findBy(IpRightOwner, { ipRightId: right.id, voidedByImportId: null }));
      if (right.firstEnterpriseId === first) continue;
      right.firstEnterpriseId = first;
      await tx.update(right);
    }
  }
}
