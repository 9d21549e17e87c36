import { Injectable } from '@nestjs/common';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../actor';
import { Scope } from '../scope';
import type { Absence } from './absence.entity';

/** The person, whoever stands in, and the bureau of the person's region. */
@Injectable()
export class AbsencePolicy implements Policy<Absence, Actor> {
  constructor(private readonly scope_: Scope) {}

  covers(actor: Actor, absence: Absence): Promise<boolean> {
    const { regionCode, accountId, substituteId } = absence;
    return this.scope_.covers(actor, { region: regionCode, accounts: [accountId, substituteId] });
  }

  scope(actor: Actor, absences: SelectQueryBuilder<Absence>): SelectQueryBuilder<Absence> {
    const { alias } = absences;
    const accounts = [`${alias}.accountId`, `${alias}.substituteId`];
    return this.scope_.narrow(actor, absences, { region: `${alias}.regionCode`, accounts });
  }
}
