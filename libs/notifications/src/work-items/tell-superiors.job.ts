import { Injectable } from '@nestjs/common';
import { EscalationQueries, WorkItem, workItemEscalated } from '@ipharbor/follow-ups';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { defineJob, type SubjectsPayload } from '@ipharbor/platform/persistence';
import { Notifications, type Notice } from '../message/notifications';
import { itemEscalated } from './work-item.kinds';

export const tellSuperiors = defineJob<SubjectsPayload>('notifications.tell-superiors', { on: workItemEscalated });

/** Tells the head of a section or the leading group's office what was escalated to them; owners have their daily digest. */
@Injectable()
export class TellSuperiors implements JobHandler<typeof tellSuperiors> {
  readonly job = tellSuperiors;

  constructor(
    private readonly notifications: Notifications,
    private readonly escalations: EscalationQueries,
  ) {}

  async handle({ subjectIds }: SubjectsPayload, { transact }: JobContext): Promise<void> {
    const steps = await this.escalations.steps(subjectIds);
    await transact(async (tx) => {
      const items = await tx.findMany(WorkItem, subjectIds);
      const notices = items.flatMap((item): Notice[] => {
        const step = steps.filter(({ workItemId }) => workItemId === item.id).at(-1);
        if (!item.isRunning || !step || step.audience === 'owner') return [];
        return [
          {
            kind: itemEscalated,
            to: [step.accountId],
            subject: { type: 'work_item', id: item.id },
            values: { title: item.title, due: item.dueOn },
            regionCode: item.regionCode,
          },
        ];
      });
      await this.notifications.sendMany(tx, notices);
    });
  }
}
