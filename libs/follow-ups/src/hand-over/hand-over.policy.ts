import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { HandOver } from './hand-over.entity';

/** The bureau of the leaver's region, the leaver, and whoever prepared it. */
@Injectable()
export class HandOverPolicy implements Policy<HandOver, Actor> {
  constructor(private readonly scope_: Scope) {}

  covers(actor: Actor, { regionCode: region, leaverId, createdById }: HandOver): Promise<boolean> {
    return this.scope_.covers(actor, { region, accounts: [leaverId, createdById] });
  }

  scope(actor: Actor, rows: SelectQueryBuilder<HandOver>): SelectQueryBuilder<HandOver> {
    const { alias } = rows;
    const accounts = [`${alias}.leaverId`, `${alias}.createdById`];
    return this.scope_.narrow(actor, rows, { region: `${alias}.regionCode`, accounts });
  }
}
