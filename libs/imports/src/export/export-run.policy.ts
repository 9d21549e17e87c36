import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { ExportRun } from './export-run.entity';

/** Whoever asked for it: the file holds what this person may see. */
@Injectable()
export class ExportRunPolicy implements Policy<ExportRun, Actor> {
  constructor(private readonly scope_: Scope) {}

  covers(actor: Actor, run: ExportRun): Promise<boolean> {
    return this.scope_.covers(actor, { accounts: [run.accountId] });
  }

  scope(actor: Actor, runs: SelectQueryBuilder<ExportRun>): SelectQueryBuilder<ExportRun> {
    return this.scope_.narrow(actor, runs, { accounts: [`${runs.alias}.accountId`] });
  }
}
