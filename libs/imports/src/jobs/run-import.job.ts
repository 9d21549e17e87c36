import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { defineJob } from '@ipharbor/platform/persistence';
import { ImportRunner } from '../import/running/import-runner';

/** Attempts count kills of the process too, which an import survives any number of times. */
export const runImport = defineJob<{ importId: string }>('imports.run-import', {
  words: {
    zh: { name: '导入表格', undone: '{n} 次导入未完成' },
    en: { name: 'Import a spreadsheet', undone: '{n} imports are not finished' },
  },
  mendedAt: '/imports',
  subjectOf: ({ importId }) => ({ type: 'import_run', id: importId }),
  attempts: 1000,
  backoffSeconds: 2,
});

const givenUpAfter = 8;

@Injectable()
export class RunImport implements JobHandler<typeof runImport> {
  readonly job = runImport;

  constructor(private readonly runner: ImportRunner) {}

  async handle({ importId }: { importId: string }, context: JobContext): Promise<void> {
    const hasMore = await this.runner.advance(importId).catch(async (error: unknown) => {
      if (context.attempt < givenUpAfter) throw error;
      await this.runner.fail(importId, 'import-stopped', '系统多次尝试后仍无法继续，已导入的行已保留，可以撤销');
      return false;
    });
    if (hasMore) await context.transact((tx) => tx.enqueue(runImport, { importId }));
  }
}
