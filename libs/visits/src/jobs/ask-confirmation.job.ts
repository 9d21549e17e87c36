import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import { Notifications, type Notice } from '@ipharbor/notifications';
import type { BatchJobHandler, Delivery, JobContext } from '@ipharbor/platform/jobs';
import { defineJob, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { Visit } from '../visit/visit.entity';
import { visitRecorded } from '../visit/visit.events';
import { noticeOf } from '../visits.notices';

export const askConfirmation = defineJob<SubjectsPayload>('visits.ask-confirmation', {
  words: { zh: { name: '请企业确认走访记录' }, en: { name: 'Ask enterprises to confirm visits' } },
  on: visitRecorded,
});

/** A visit was written down: whoever acts for the enterprise is asked to confirm the record. */
@Injectable()
export class AskConfirmation implements BatchJobHandler<typeof askConfirmation> {
  readonly job = askConfirmation;

  constructor(
    private readonly notifications: Notifications,
    private readonly people: People,
  ) {}

  async handleMany(
    deliveries: readonly Delivery<SubjectsPayload>[],
    { transact }: Pick<JobContext, 'transact'>,
  ): Promise<void> {
    await transact(async (tx) => {
      const ids = [...new Set(deliveries.flatMap(({ payload }) => payload.subjectIds))];
      const visits = (await tx.findMany(Visit, ids)).filter(({ status }) => status === 'recorded');
      const accounts = await this.people.accountsOfEnterprises(visits.map(({ enterpriseId }) => enterpriseId));
      const notices = visits.flatMap((visit): Notice[] => {
        const { id, number, visitedOn, regionCode } = visit;
        const to = accounts.get(visit.enterpriseId) ?? [];
        if (to.length === 0 || visitedOn === null) return [];
        const values = { day: visitedOn, number };
        return [{ kind: noticeOf.confirmation, to, subject: { type: 'visit', id }, values, regionCode }];
      });
      await this.notifications.sendMany(tx, notices);
    });
  }
}
