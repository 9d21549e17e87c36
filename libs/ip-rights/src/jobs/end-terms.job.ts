import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock, system } from '@ipharbor/platform/kernel';
import { defineJob, Reader } from '@ipharbor/platform/persistence';
import { IpRight } from '../ip-right/ip-right.entity';
import { termReached } from '../ip-rights.events';
import { Standings, type Done } from '../standing/standings';

/** Daily: rights whose term is over expire, a hundred a job. */
export const endTerms = defineJob<Record<string, never>>('ip-rights.end-terms', {
  words: { zh: { name: '登记到期的知识产权' }, en: { name: 'Note rights whose term has ended' } },
});

const batch = 100;

@Injectable()
export class EndTerms implements JobHandler<typeof endTerms> {
  readonly job = endTerms;

  constructor(
    private readonly reader: Reader,
    private readonly standings: Standings,
    private readonly clock: Clock,
  ) {}

  async handle(_: Record<string, never>, context: JobContext): Promise<void> {
    const due = await this.due();
    await context.transact(async (tx) => {
      const done: Done[] = [];
      for (const right of await tx.findMany(IpRight, due))
        done.push({ right, owners: await this.standings.owners(tx, right), event: termReached });
      if (done.length > 0) await this.standings.restate(tx, system, done);
      if (due.length === batch) await tx.enqueue(endTerms, {});
    });
  }

  private async due(): Promise<string[]> {
    const rows = await this.reader
      .from(IpRight, 'ipRight')
      .select('ipRight.id', 'id')
      .where('ipRight.expiresOn <= :today AND ipRight.voidedByImportId IS NULL', { today: this.clock.today() })
      .orderBy('ipRight.expiresOn')
      .limit(batch)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }
}
