import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock, dayAfter, system } from '@ipharbor/platform/kernel';
import { defineJob, Reader } from '@ipharbor/platform/persistence';
import { Enterprise } from '../enterprise/enterprise.entity';
import { EnterpriseLabel } from '../label/enterprise-label.entity';
import { EnterpriseLabels } from '../label/enterprise-labels';

/** Daily: certificates end and begin without anybody doing anything. */
export const refreshHighTech = defineJob<Record<string, never>>('directory.refresh-high-tech', {
  words: { zh: { name: '更新高新技术企业有效状态' }, en: { name: 'Refresh high-tech status' } },
  leaseSeconds: 300,
});

/** Days looked back, so that a server that was off for some days catches up. */
const window = 30;

@Injectable()
export class RefreshHighTech implements JobHandler<typeof refreshHighTech> {
  readonly job = refreshHighTech;

  constructor(
    private readonly reader: Reader,
    private readonly labels: EnterpriseLabels,
    private readonly clock: Clock,
  ) {}

  async handle(_: Record<string, never>, context: JobContext): Promise<void> {
    const enterpriseIds = await this.affected();
    await context.transact(async (tx) => {
      for (const enterprise of await tx.findMany(Enterprise, enterpriseIds))
        await this.labels.markHighTech(tx, system, enterprise);
    });
  }

  private async affected(): Promise<string[]> {
    const today = this.clock.today();
    const rows = await this.reader
      .from(EnterpriseLabel, 'label')
      .select('DISTINCT label.enterpriseId', 'enterpriseId')
      .where('label.kind = :kind', { kind: 'high-tech' })
      .andWhere(
        '((label.toOn >= :since AND label.toOn < :today) OR (label.fromOn > :since AND label.fromOn <= :today))',
        {
          since: dayAfter(today, -window),
          today,
        },
      )
      .getRawMany<{ enterpriseId: string }>();
    return rows.map(({ enterpriseId }) => enterpriseId);
  }
}
