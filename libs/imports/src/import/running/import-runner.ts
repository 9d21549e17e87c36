import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { FileStore } from '@ipharbor/documents';
import { Clock, DomainError } from '@ipharbor/platform/kernel';
import { isUniqueViolation, Reader, UnitOfWork, type Tx, type UnitOptions } from '@ipharbor/platform/persistence';
import { readSheet } from '../../spreadsheet';
import type { ImportSession } from '../import-register';
import { ImportRegisters } from '../import-registers';
import { requesterOf, Requesters } from '../../requesters';
import { ImportPages } from '../run/import-pages';
import { ImportRun } from '../run/import-run.entity';
import { importFailed, importFinished } from '../run/import-run.events';
import { ImportPace } from './import-pace';
import { judge } from './judged-batch';
import { RowReading, type ReadRow } from './row-reading';
import { isDataRow, lookThrough, sheetColumns } from './used-header';

/** Another runner has taken the run over: this one writes nothing any more. */
class Overtaken extends Error {}

interface Course {
  readonly actor: Actor;
  readonly session: ImportSession<object, unknown>;
  readonly reading: RowReading;
  readonly batchRows: number;
}

const attempts = 4;

/**
 * Works through the file of a run in batches. Each batch is one unit of work: records, events, what there is to say about
 * its rows, and the run's checkpoint, compared and set by version. So a process may be killed at any moment.
 */
@Injectable()
export class ImportRunner {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly registers: ImportRegisters,
    private readonly requesters: Requesters,
    private readonly files: FileStore,
    private readonly pages: ImportPages,
    private readonly pace: ImportPace,
    private readonly clock: Clock,
  ) {}

  /** Goes on from the checkpoint until the file has ended or the time of one job is over; true when there is more. */
  async advance(importId: string): Promise<boolean> {
    const run = await this.reader.from(ImportRun, 'run').where({ id: importId }).getOne();
    if (!run?.isOpen) return false;
    try {
      return await this.goOn(run);
    } catch (error) {
      if (error instanceof Overtaken) return false;
      if (!(error instanceof DomainError) || isStale(error)) throw error;
      await this.fail(importId, error.code, error.say('zh'));
      return false;
    }
  }

  /** Ends a run that cannot go on; what it has written stays, and can be undone. */
  async fail(importId: string, code: string, message: string): Promise<void> {
    await this.work.run(async (tx) => {
      const run = await tx.find(ImportRun, importId);
      if (!run?.isOpen) return;
      run.fail(code, message, this.clock.now());
      await tx.update(run);
      await tx.publish(requesterOf(run), importFailed, run, { code });
    });
  }

  private async goOn(queued: ImportRun): Promise<boolean> {
    const register = this.registers.named(queued.register);
    const actor = await this.requesters.actor(queued, register.permission);
    const path = await this.files.localCopy(queued.sha256);
    const run = queued.status === 'queued' ? await this.start(queued, path) : queued;
    if (!run.isOpen || run.header === null) return false;
    const { header, jurisdictionRegion } = run;
    const session = await register.prepare(actor, { importId: run.id, jurisdictionRegion });
    const batchRows = this.pace.rowsPerBatch * (register.batchFactor ?? 1);
    const course = { actor, session, reading: new RowReading(register, header), batchRows };
    try {
      return await this.workThrough(run, course, path);
    } finally {
      await session.close?.();
    }
  }

  /** True when the time of one job was over before the file was. */
  private async workThrough(begun: ImportRun, course: Course, path: string): Promise<boolean> {
    const { reading, session, actor, batchRows } = course;
    let run = begun;
    if (run.settled > 0)
      for await (const effects of this.pages.items(run, 'effects')) reading.hasWritten(effects.map(({ id }) => id));
    const endsAt = performance.now() + this.pace.secondsPerJob * 1000;
    let at = 0;
    for await (const rows of readSheet(path, { batchRows })) {
      // rows before the checkpoint are read for their keys alone
      const read = rows.filter((row) => isDataRow(row, run.header!)).map((row) => reading.read(row));
      const open = read.slice(Math.max(0, run.settled - at));
      at += read.length;
      if (open.length === 0) continue;
      run = await this.settle(run, course, open);
      await session.catchUp?.(false);
      if (performance.now() > endsAt && run.settled < run.totalRows!) return true;
      await nextTurn();
    }
    await session.catchUp?.(true);
    await this.finish(run, actor);
    return false;
  }

  private async start(queued: ImportRun, path: string): Promise<ImportRun> {
    const columns = sheetColumns(this.registers.named(queued.register));
    const { header, totalRows, problems } = await lookThrough(path, columns, queued.mapping);
    return this.onRun(queued, async (tx, run) => {
      run.start(header, totalRows);
      if (problems.length > 0) {
        const pages = await this.pages.add(tx, run, { effects: [], problems, notes: [] });
        run.settle({ ...nothing, problems: problems.length, pages });
        run.fail(problems[0].code, problems[0].message, this.clock.now());
        await tx.publish(requesterOf(run), importFailed, run, { code: problems[0].code });
      }
    });
  }

  private async settle(run: ImportRun, { session, reading }: Course, rows: readonly ReadRow[]): Promise<ImportRun> {
    for (let attempt = 1; ; attempt += 1) {
      const { plans, problems, notes, counts } = await judge(session, reading, rows);
      try {
        return await this.onRun(
          run,
          async (tx, current) => {
            const effects = current.mode === 'apply' && plans.length > 0 ? await session.write(tx, plans) : [];
            const pages = await this.pages.add(tx, current, { effects, problems, notes });
            current.settle({ ...counts, pages });
          },
          behindCheckpoint,
        );
      } catch (error) {
        // somebody changed or created one of the records between the look and the write: look again
        if (attempt === attempts || !(isUniqueViolation(error) || isStale(error))) throw error;
      }
    }
  }

  private async finish(run: ImportRun, actor: Actor): Promise<void> {
    await this.onRun(run, async (tx, current) => {
      current.finish(this.clock.now());
      const { mode, created, updated, unchanged, rejected } = current;
      await tx.publish(actor, importFinished, current, { mode, created, updated, unchanged, rejected });
    });
  }

  /** One unit of work on the run as this runner knows it. */
  private onRun(
    known: ImportRun,
    change: (tx: Tx, run: ImportRun) => Promise<void>,
    options: UnitOptions = {},
  ): Promise<ImportRun> {
    return this.work.run(async (tx) => {
      const run = await tx.find(ImportRun, known.id);
      if (run?.version !== known.version) throw new Overtaken();
      await change(tx, run);
      await tx.update(run).catch((error: unknown) => {
        throw isStale(error) ? new Overtaken() : error;
      });
      return run;
    }, options);
  }
}

/** What a power cut takes away is done again: the run is told to be done only after all of it is on the disk. */
const behindCheckpoint: UnitOptions = { isRepeatable: true };
const nothing = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, notes: 0 };
const isStale = (error: unknown): boolean => error instanceof DomainError && error.code === 'stale';
