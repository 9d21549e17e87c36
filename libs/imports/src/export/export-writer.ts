import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { validated } from '@ipharbor/platform/http';
import { Clock, DomainError } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { MadeFiles } from '../made-files';
import { requesterOf, Requesters } from '../requesters';
import { writeTable, type TableValue } from '../spreadsheet';
import { ExportRun } from './export-run.entity';
import { exportFailed } from './export-run.events';
import type { ExportSource } from './export-source';
import { ExportSources } from './export-sources';

type Row = Readonly<Record<string, TableValue>>;

const tellEveryMs = 1000;

/** Writes the workbook of an export. */
@Injectable()
export class ExportWriter {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly sources: ExportSources,
    private readonly requesters: Requesters,
    private readonly made: MadeFiles,
    private readonly clock: Clock,
  ) {}

  /** From the first row, again after a stop; answers the rows written, or null when there is nothing to finish. */
  async write(exportId: string): Promise<number | null> {
    const run = await this.reader.from(ExportRun, 'run').where({ id: exportId }).getOne();
    if (!run?.isOpen) return null;
    try {
      const source = this.sources.named(run.list);
      const actor = await this.requesters.actor(run, source.permission);
      await this.change(run.id, (current) => current.start());
      return await this.fill(run, source, actor);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.fail(run.id, error.code, error.say('zh'));
      return null;
    }
  }

  async fail(exportId: string, code: string, message: string): Promise<void> {
    await this.work.run(async (tx) => {
      const run = await tx.find(ExportRun, exportId);
      if (!run?.isOpen) return;
      run.fail(code, message, this.clock.now());
      await tx.update(run);
      await tx.publish(requesterOf(run), exportFailed, run, { code });
    });
  }

  private async fill(run: ExportRun, source: ExportSource, actor: Actor): Promise<number> {
    const query = await validated(source.query, run.query);
    const written = { rows: 0 };
    const told = this.telling(run.id, written);
    const rows = masked(source, actor, source.batches(actor, query), written, told);
    await this.made.write(run.fileName, (path) =>
      writeTable(path, source.columns, rows, {
        sheetName: source.titleZh,
        title: source.titleZh,
        watermark: `${actor.displayName} ${this.clock.dayOf(this.clock.now())} ${timeOf(this.clock)} 导出，用途：${run.reason}`,
      }),
    );
    return written.rows;
  }

  /** Writes down how far it is, at most once a second. */
  private telling(id: string, written: { readonly rows: number }): () => Promise<void> {
    let last = performance.now();
    return async () => {
      if (performance.now() - last < tellEveryMs) return;
      last = performance.now();
      await this.change(id, (run) => (run.rows = written.rows));
    };
  }

  private change(id: string, change: (run: ExportRun) => unknown): Promise<void> {
    return this.work.run(async (tx) => {
      const run = await tx.find(ExportRun, id);
      if (!run?.isOpen) return;
      change(run);
      await tx.update(run);
    });
  }
}

async function* masked(
  { columns }: ExportSource,
  actor: Actor,
  batches: AsyncIterable<readonly Row[]>,
  written: { rows: number },
  tell: () => Promise<void>,
): AsyncGenerator<Row> {
  const masks = columns.flatMap(({ name, mask }) => (mask ? [{ name, mask }] : []));
  for await (const batch of batches) {
    for (const row of batch)
      yield masks.length === 0
        ? row
        : { ...row, ...Object.fromEntries(masks.map(({ name, mask }) => [name, mask(row[name], actor)])) };
    written.rows += batch.length;
    await tell();
  }
}

const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' });
const timeOf = (clock: Clock): string => inShanghai.format(clock.now());
