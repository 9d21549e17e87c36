import { Injectable } from '@nestjs/common';
import {
  WorkItem,
  workItemDueMoved,
  workItemExtended,
  workItemResumed,
  workItemRuleApplied,
} from '@ipharbor/follow-ups';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { system } from '@ipharbor/platform/kernel';
import { defineJob, type SubjectsPayload, type Tx } from '@ipharbor/platform/persistence';
import type { HelpPromise } from '../help-requests.work-items';
import { helpDayMoved } from '../request/help-request.events';
import { HelpRequest } from '../request/help-request.entity';

export const followClocks = defineJob<SubjectsPayload>('help-requests.follow-clocks', {
  words: { zh: { name: '案件日期跟随期限变动' }, en: { name: 'Move the days of cases with their clocks' } },
  attempts: 8,
  on: [workItemExtended, workItemResumed, workItemDueMoved, workItemRuleApplied],
});

/**
 * A clock of a case moved: it was extended, went on after a hold, or the calendar changed. What the applicant is told, and
 * the day on which an application lapses, are those of the clock.
 */
@Injectable()
export class FollowClocks implements JobHandler<typeof followClocks> {
  readonly job = followClocks;

  async handle({ subjectIds }: SubjectsPayload, { transact }: JobContext): Promise<void> {
    await transact(async (tx) => {
      const items = (await tx.findMany(WorkItem, subjectIds)).filter(isRunningOfCase);
      const cases = await tx.lock(
        HelpRequest,
        items.map(({ subjectId }) => subjectId),
      );
      for (const request of cases)
        await this.follow(
          tx,
          request,
          items.filter(({ subjectId }) => subjectId === request.id),
        );
    });
  }

  private async follow(tx: Tx, request: HelpRequest, items: readonly WorkItem[]): Promise<void> {
    const moved = items.filter(({ kind, dueOn }) => request.moveDay(kind as HelpPromise, dueOn));
    if (moved.length === 0) return;
    await tx.update(request);
    await tx.publish(system, helpDayMoved, request);
  }
}

const isRunningOfCase = ({ subjectType, status }: WorkItem): boolean =>
  subjectType === 'help_request' && (status === 'open' || status === 'held');
