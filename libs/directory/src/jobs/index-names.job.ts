import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { defineJob } from '@ipharbor/platform/persistence';
import { NameIndex } from '../search/name-index';

/** Every few minutes: names that a bulk has left unsearched, as one that failed half-way; nearly always there are none. */
export const indexNames = defineJob<Record<string, never>>('directory.index-names', {
  words: { zh: { name: '更新企业名称检索' }, en: { name: 'Index names of enterprises' } },
  leaseSeconds: 300,
});

@Injectable()
export class IndexNames implements JobHandler<typeof indexNames> {
  readonly job = indexNames;

  constructor(private readonly names: NameIndex) {}

  async handle(_: Record<string, never>, context: JobContext): Promise<void> {
    await this.names.catchUp();
    await context.transact(async () => undefined);
  }
}
