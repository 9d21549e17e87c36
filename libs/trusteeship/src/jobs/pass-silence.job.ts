import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock, system } from '@ipharbor/platform/kernel';
import { defineJob, Reader } from '@ipharbor/platform/persistence';
import { ServiceRecord } from '../service/service-record.entity';
import { Services } from '../service/services';

/** Daily: services to which nobody objected within the days agreed, a hundred a job. */
export const passSilence = defineJob<Record<string, never>>('trusteeship.pass-silence', {
  words: {
    zh: { name: '服务记录逾期未异议的视为确认' },
    en: { name: 'Count silence about service records as consent' },
  },
});

const batch = 100;

@Injectable()
export class PassSilence implements JobHandler<typeof passSilence> {
  readonly job = passSilence;

  constructor(
    private readonly reader: Reader,
    private readonly services: Services,
    private readonly clock: Clock,
  ) {}

  async handle(_: Record<string, never>, { transact }: JobContext): Promise<void> {
    const due = await this.reader
      .from(ServiceRecord, 'service')
      .select('service.id', 'id')
      .where(`service.status = 'logged' AND service.silentOn < :today`, { today: this.clock.today() })
      .orderBy('service.silentOn')
      .limit(batch)
      .getRawMany<{ id: string }>();
    await transact(async (tx) => {
      for (const { id } of due) await this.services.passSilence(tx, system, id);
      if (due.length === batch) await tx.enqueue(passSilence, {});
    });
  }
}
