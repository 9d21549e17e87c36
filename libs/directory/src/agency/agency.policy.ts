import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { reaches, whereReached } from '../region-reach';
import type { Agency } from './agency.entity';

/** Bureau people see the agencies of their region; an agency sees itself; enterprises choose among all that work. */
@Injectable()
export class AgencyPolicy implements Policy<Agency, Actor> {
  covers(actor: Actor, { id, regionCode, status }: Agency): boolean {
    if (isOfEnterprise(actor) && status === 'active') return true;
    return reaches(actor, regionCode) || actor.agencyIds.includes(id);
  }

  scope(actor: Actor, rows: SelectQueryBuilder<Agency>): SelectQueryBuilder<Agency> {
    return whereReached(rows, actor, { id: actor.agencyIds, status: isOfEnterprise(actor) ? ['active'] : [] });
  }
}

const isOfEnterprise = (actor: Actor): boolean => actor.enterpriseIds.length > 0;
