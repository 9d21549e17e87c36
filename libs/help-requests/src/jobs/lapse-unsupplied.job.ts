import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock, system } from '@ipharbor/platform/kernel';
import { defineJob, Reader } from '@ipharbor/platform/persistence';
import { CaseClocks } from '../case-clocks';
import { helpLapsed } from '../request/help-request.events';
import { HelpRequest } from '../request/help-request.entity';

export const lapseUnsupplied = defineJob<Record<string, never>>('help-requests.lapse-unsupplied', {
  words: { zh: { name: '逾期未补正的申请视为撤回' }, en: { name: 'Lapse requests that were not supplied' } },
  attempts: 8,
});

const atOnce = 500;

/** 视为撤回: requests whose supplement was asked by a served notice and whose last day is over. */
@Injectable()
export class LapseUnsupplied implements JobHandler<typeof lapseUnsupplied> {
  readonly job = lapseUnsupplied;

  constructor(
    private readonly reader: Reader,
    private readonly clocks: CaseClocks,
    private readonly clock: Clock,
  ) {}

  async handle(_: Record<string, never>, { transact }: JobContext): Promise<void> {
    const today = this.clock.today();
    await transact(async (tx) => {
      const rows = await this.reader
        .from(HelpRequest, 'request')
        .select('request.id', 'id')
        .where(`request.status = 'supplement-required' AND request.suppliesBy < :today`, { today })
        .orderBy('request.id')
        .limit(atOnce)
        .getRawMany<{ id: string }>();
      const due = await tx.lock(
        HelpRequest,
        rows.map(({ id }) => id),
      );
      // What was supplied between the look and the lock has not lapsed.
      for (const request of due.filter((one) => one.status === 'supplement-required')) {
        request.lapse(today);
        await tx.update(request);
        await this.clocks.end(tx, system, request, '逾期未补正，视为撤回');
        await tx.publish(system, helpLapsed, request);
      }
    });
  }
}
