import { Injectable } from '@nestjs/common';
import { accessProblem, type Actor } from '@ipharbor/access';
import { validated } from '@ipharbor/platform/http';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, UnitOfWork, type Page } from '@ipharbor/platform/persistence';
import type { PageRequest } from '@ipharbor/platform/persistence';
import type { ReadStream } from 'node:fs';
import { importProblem } from '../imports.problems';
import { runExport } from '../jobs/run-export.job';
import { MadeFiles } from '../made-files';
import { ExportRun } from './export-run.entity';
import { exportFetched, exportRequested } from './export-run.events';
import { ExportRunPolicy } from './export-run.policy';
import { ExportSources } from './export-sources';
import { rowCapOf } from './row-caps';

export interface ExportRequest {
  readonly id?: string;
  readonly list: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly reason: string;
}

const sorts = { createdAt: ['run.createdAt'] };

/** What people ask of exports; the file is written by a job. */
@Injectable()
export class ExportRuns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly sources: ExportSources,
    private readonly policy: ExportRunPolicy,
    private readonly made: MadeFiles,
    private readonly clock: Clock,
  ) {}

  /** Throws `permission-required`, `invalid-input` for a filter that the list does not know, `export-over-cap` (422). */
  async request(actor: Actor, asked: ExportRequest): Promise<ExportRun> {
    const source = this.sources.named(asked.list);
    if (!actor.permissions.has(source.permission))
      throw accessProblem('permission-required', { permission: source.permission });
    const query = await validated(source.query, asked.query);
    const [rows, cap] = [await source.count(actor, query), source.rowCap?.(actor) ?? rowCapOf(actor)];
    if (rows > cap) throw importProblem('export-over-cap', { rows, cap });
    const run = Object.assign(new ExportRun(), {
      id: asked.id ?? newId(),
      list: source.name,
      accountId: actor.accountId,
      actingAs: actor.actingAs,
      query: asked.query,
      reason: asked.reason,
      expectedRows: rows,
      createdAt: this.clock.now(),
    });
    return this.work.run(async (tx) => {
      await tx.insert(run);
      const { list, reason } = run;
      await tx.publish(actor, exportRequested, run, { list, reason, query: asked.query, rows });
      await tx.enqueue(runExport, { exportId: run.id });
      return run;
    });
  }

  page(actor: Actor, asked: PageRequest): Promise<Page<ExportRun>> {
    const query = this.policy.scope(actor, this.reader.from(ExportRun, 'run'));
    return this.reader.pageOfRows(query, asked, sorts, '-createdAt');
  }

  async one(actor: Actor, id: string): Promise<ExportRun> {
    const run = await this.reader.from(ExportRun, 'run').where({ id }).getOne();
    if (!run || !(await this.policy.covers(actor, run))) throw persistenceProblem('not-found');
    return run;
  }

  /** The file; throws `export-not-ready` (409) and, after seven days, `export-expired` (410). Each fetch is recorded. */
  async open(actor: Actor, id: string): Promise<{ content: ReadStream; fileName: string }> {
    const run = await this.one(actor, id);
    if (run.status !== 'done') throw importProblem('export-not-ready');
    const isGone = run.expiresAt! <= this.clock.now() || !(await this.made.has(run.fileName));
    if (isGone) throw importProblem('export-expired');
    await this.work.run((tx) => tx.publish(actor, exportFetched, run, { list: run.list, rows: run.rows }));
    const { titleZh } = this.sources.named(run.list);
    return { content: this.made.read(run.fileName), fileName: `${titleZh}-${this.clock.dayOf(run.finishedAt!)}.xlsx` };
  }
}
