import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { Programme } from './programme.entity';

/** The bureau people of its region. */
@Injectable()
export class ProgrammePolicy implements Policy<Programme, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { regionCode }: Programme): Promise<boolean> {
    return this.rule.covers(actor, { region: regionCode });
  }

  scope(actor: Actor, programmes: SelectQueryBuilder<Programme>): SelectQueryBuilder<Programme> {
    return this.rule.narrow(actor, programmes, { region: `${programmes.alias}.regionCode` });
  }
}
