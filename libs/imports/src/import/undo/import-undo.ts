import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import type { ImportEffect, ImportRegister } from '../import-register';
import { ImportRegisters } from '../import-registers';
import { Requesters } from '../../requesters';
import { ImportPages } from '../run/import-pages';
import { ImportRun } from '../run/import-run.entity';
import { importUndone } from '../run/import-run.events';
import { ImportPace } from '../running/import-pace';

/** Takes an import back, from its last page of effects to its first, each in one unit of work with its checkpoint. */
@Injectable()
export class ImportUndo {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly registers: ImportRegisters,
    private readonly requesters: Requesters,
    private readonly pages: ImportPages,
    private readonly pace: ImportPace,
    private readonly clock: Clock,
  ) {}

  /** Goes on until all is taken back or the time of one job is over; true when there is more. */
  async advance(importId: string): Promise<boolean> {
    let run = await this.reader.from(ImportRun, 'run').where({ id: importId }).getOne();
    if (run?.status !== 'undoing') return false;
    const register = this.registers.named(run.register);
    const actor = await this.requesters.actor(run, register.permission);
    const endsAt = performance.now() + this.pace.secondsPerJob * 1000;
    for (;;) {
      const page = await this.pages.lastEffects(run, run.undonePages);
      run = await this.takeBack(run, register, actor, (page?.items ?? null) as ImportEffect[] | null);
      if (run?.status !== 'undoing') return false;
      if (performance.now() > endsAt) return true;
      await nextTurn();
    }
  }

  /** One page, or the end of the undo; null when another runner has taken over. */
  private takeBack(
    known: ImportRun,
    register: ImportRegister,
    actor: Actor,
    effects: readonly ImportEffect[] | null,
  ): Promise<ImportRun | null> {
    return this.work.run(async (tx) => {
      const run = await tx.find(ImportRun, known.id);
      if (run?.version !== known.version) return null;
      if (effects) run.takeBack((await register.undo(tx, actor, run.id, effects)).length);
      else run.finishUndo(this.clock.now());
      await tx.update(run);
      if (!effects) await tx.publish(actor, importUndone, run, { leftAlone: run.leftAlone });
      return run;
    });
  }
}
