import { Injectable } from '@nestjs/common';
import type { JobHandler } from '@ipharbor/platform/jobs';
import { Clock } from '@ipharbor/platform/kernel';
import { defineJob, padded, Reader } from '@ipharbor/platform/persistence';
import { Document } from '../document/document.entity';
import { FileStore } from '../files/file-store';

export const sweepOrphanFiles = defineJob<Record<string, never>>('documents.sweep-orphan-files', {
  words: { zh: { name: '清理无主附件' }, en: { name: 'Remove files nobody refers to' } },
  leaseSeconds: 600,
});

/** Longer than any unit of work that is about to name the file. */
const graceMs = 24 * 3_600_000;

/** Removes contents that were moved in and whose row was then never committed. */
@Injectable()
export class SweepOrphanFiles implements JobHandler<typeof sweepOrphanFiles> {
  readonly job = sweepOrphanFiles;

  constructor(
    private readonly files: FileStore,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - graceMs);
    for await (const hashes of this.files.olderThan(before)) {
      const named = await this.reader
        .from(Document, 'document')
        .select('document.sha256', 'sha256')
        .where('document.sha256 IN (:...hashes)', { hashes: padded(hashes) })
        .getRawMany<{ sha256: string }>();
      const kept = new Set(named.map(({ sha256 }) => sha256));
      for (const sha256 of hashes) if (!kept.has(sha256)) await this.files.remove(sha256);
    }
  }
}
