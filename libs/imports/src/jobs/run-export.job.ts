import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { Clock } from '@ipharbor/platform/kernel';
import { defineJob } from '@ipharbor/platform/persistence';
import { ExportRun } from '../export/export-run.entity';
import { exportFinished } from '../export/export-run.events';
import { ExportWriter } from '../export/export-writer';
import { requesterOf } from '../requesters';

export const runExport = defineJob<{ exportId: string }>('imports.run-export', {
  words: {
    zh: { name: '生成导出文件', undone: '{n} 份导出文件未生成' },
    en: { name: 'Make an export', undone: '{n} exports were not made' },
  },
  mendedAt: '/imports/exports',
  subjectOf: ({ exportId }) => ({ type: 'export_run', id: exportId }),
  attempts: 5,
  leaseSeconds: 900,
});

@Injectable()
export class RunExport implements JobHandler<typeof runExport> {
  readonly job = runExport;

  constructor(
    private readonly writer: ExportWriter,
    private readonly clock: Clock,
  ) {}

  async handle({ exportId }: { exportId: string }, context: JobContext): Promise<void> {
    const rows = await this.writer.write(exportId).catch(async (error: unknown) => {
      if (context.attempt < this.job.attempts) throw error;
      await this.writer.fail(exportId, 'export-stopped', '系统多次尝试后仍无法生成文件，请稍后再试');
      return null;
    });
    if (rows === null) return;
    await context.transact(async (tx) => {
      const run = await tx.find(ExportRun, exportId);
      if (!run?.isOpen) return;
      run.finish(rows, this.clock.now());
      await tx.update(run);
      const { list, reason, query } = run;
      await tx.publish(requesterOf(run), exportFinished, run, { list, reason, query, rows });
    });
  }
}
