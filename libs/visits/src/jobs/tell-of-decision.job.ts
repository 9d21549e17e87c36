import { Injectable } from '@nestjs/common';
import { Notifications, type Notice } from '@ipharbor/notifications';
import type { BatchJobHandler, Delivery, JobContext } from '@ipharbor/platform/jobs';
import { defineJob, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { Campaign } from '../campaign/campaign.entity';
import { campaignApproved, campaignReturned } from '../campaign/campaign.events';
import { noticeOf } from '../visits.notices';

export const tellOfDecision = defineJob<SubjectsPayload>('visits.tell-of-decision', {
  words: { zh: { name: '告知走访审核结果' }, en: { name: 'Tell of decisions about visits' } },
  on: [campaignApproved, campaignReturned],
});

/** A campaign was approved or returned: whoever submitted it hears of it. */
@Injectable()
export class TellOfDecision implements BatchJobHandler<typeof tellOfDecision> {
  readonly job = tellOfDecision;

  constructor(private readonly notifications: Notifications) {}

  async handleMany(
    deliveries: readonly Delivery<SubjectsPayload>[],
    { transact }: Pick<JobContext, 'transact'>,
  ): Promise<void> {
    await transact(async (tx) => {
      const notices: Notice[] = [];
      for (const { payload } of deliveries)
        for (const campaign of await tx.findMany(Campaign, payload.subjectIds)) {
          const { id, name, regionCode, submittedById } = campaign;
          const kind = payload.event === campaignApproved.name ? noticeOf.approved : noticeOf.returned;
          if (submittedById !== null)
            notices.push({
              kind,
              to: [submittedById],
              subject: { type: 'campaign', id },
              values: { name },
              regionCode,
            });
        }
      await this.notifications.sendMany(tx, notices);
    });
  }
}
