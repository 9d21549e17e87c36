import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { defineJob } from '@ipharbor/platform/persistence';
import { DueScan } from './due-scan';

/** Every morning: what came near, fell due or stayed overdue goes one step up its ladder. */
export const escalateDue = defineJob<Record<string, never>>('follow-ups.escalate-due', {
  words: { zh: { name: '找出应升级的逾期待办' }, en: { name: 'Find items to escalate' } },
});

/** One batch of it, from a probe on; it leaves the next behind, so that a wave holds no lease for long. */
export const escalateBatch = defineJob<{ readonly from: number }>('follow-ups.escalate-batch', {
  words: { zh: { name: '升级一批逾期待办' }, en: { name: 'Escalate a batch of overdue items' } },
});

@Injectable()
export class EscalateDue implements JobHandler<typeof escalateDue> {
  readonly job = escalateDue;

  async handle(_: Record<string, never>, { transact }: JobContext): Promise<void> {
    await transact((tx) => tx.enqueue(escalateBatch, { from: 0 }));
  }
}

@Injectable()
export class EscalateBatch implements JobHandler<typeof escalateBatch> {
  readonly job = escalateBatch;

  constructor(private readonly scan: DueScan) {}

  async handle({ from }: { readonly from: number }, { transact }: JobContext): Promise<void> {
    await transact(async (tx) => {
      const next = await this.scan.takeSteps(tx, from);
      if (next !== null) await tx.enqueue(escalateBatch, { from: next });
    });
  }
}
