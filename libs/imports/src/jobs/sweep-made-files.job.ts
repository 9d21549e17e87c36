import { Injectable } from '@nestjs/common';
import type { JobHandler } from '@ipharbor/platform/jobs';
import { Clock } from '@ipharbor/platform/kernel';
import { defineJob } from '@ipharbor/platform/persistence';
import { MadeFiles } from '../made-files';

export const sweepMadeFiles = defineJob<Record<string, never>>('imports.sweep-made-files', {
  words: { zh: { name: '清理过期的导出文件' }, en: { name: 'Remove old exports' } },
});

const keptMs = 8 * 24 * 3_600_000;

/** Removes exports that have expired, and marked workbooks, which can be made again. */
@Injectable()
export class SweepMadeFiles implements JobHandler<typeof sweepMadeFiles> {
  readonly job = sweepMadeFiles;

  constructor(
    private readonly made: MadeFiles,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.made.removeOlderThan(new Date(this.clock.now().getTime() - keptMs));
  }
}
