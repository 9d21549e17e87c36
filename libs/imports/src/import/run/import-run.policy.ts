import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { ImportRun } from './import-run.entity';

/** Whoever imported it: a file may hold more than a colleague of the same office may see. */
@Injectable()
export class ImportRunPolicy implements Policy<ImportRun, Actor> {
  constructor(private readonly scope_: Scope) {}

  covers(actor: Actor, run: ImportRun): Promise<boolean> {
    return this.scope_.covers(actor, { accounts: [run.accountId] });
  }

  scope(actor: Actor, runs: SelectQueryBuilder<ImportRun>): SelectQueryBuilder<ImportRun> {
    return this.scope_.narrow(actor, runs, { accounts: [`${runs.alias}.accountId`] });
  }
}
