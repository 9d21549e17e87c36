import { Injectable } from '@nestjs/common';
import { Enterprise, enterpriseMoved } from '@ipharbor/directory';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { defineJob, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { IpRightOwner } from '../owner/ip-right-owner.entity';

/** An enterprise came under another township or zone: what it owns follows; what it gave away stays where it was. */
export const followEnterprise = defineJob<SubjectsPayload>('ip-rights.follow-enterprise', { on: enterpriseMoved });

@Injectable()
export class FollowEnterprise implements JobHandler<typeof followEnterprise> {
  readonly job = followEnterprise;

  async handle({ subjectIds }: SubjectsPayload, { transact }: JobContext): Promise<void> {
    await transact(async (tx) => {
      for (const { id, jurisdictionRegion } of await tx.findMany(Enterprise, subjectIds))
        for (const owner of await tx.findBy(IpRightOwner, { enterpriseId: id, isPresent: true })) {
          if (owner.regionCode === jurisdictionRegion) continue;
          owner.regionCode = jurisdictionRegion;
          await tx.update(owner);
        }
    });
  }
}
