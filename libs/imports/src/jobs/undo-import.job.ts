import { Injectable } from '@nestjs/common';
import type { JobContext, JobHandler } from '@ipharbor/platform/jobs';
import { defineJob } from '@ipharbor/platform/persistence';
import { ImportUndo } from '../import/undo/import-undo';

export const undoImport = defineJob<{ importId: string }>('imports.undo-import', {
  words: {
    zh: { name: '撤销导入', undone: '{n} 次导入未撤销' },
    en: { name: 'Undo an import', undone: '{n} imports are not undone' },
  },
  mendedAt: '/imports',
  subjectOf: ({ importId }) => ({ type: 'import_run', id: importId }),
  attempts: 1000,
  backoffSeconds: 2,
});

@Injectable()
export class UndoImport implements JobHandler<typeof undoImport> {
  readonly job = undoImport;

  constructor(private readonly undo: ImportUndo) {}

  async handle({ importId }: { importId: string }, context: JobContext): Promise<void> {
    const hasMore = await this.undo.advance(importId);
    if (hasMore) await context.transact((tx) => tx.enqueue(undoImport, { importId }));
  }
}
