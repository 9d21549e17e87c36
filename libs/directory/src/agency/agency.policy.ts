import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { reaches, whereReached } from '../region-reach';
import type { Agency } from './agency.entity';

/** Bureau people see the agencies that serve their region; an agency sees itself. */
@Injectable()
export class AgencyPolicy implements Policy<Agency, Actor> {
  covers(actor: Actor, { id, regionCode }: Agency): boolean {
    return reaches(actor, regionCode) || actor.agencyIds.includes(id);
  }

  scope(actor: Actor, rows: SelectQueryBuilder<Agency>): SelectQueryBuilder<Agency> {
    return whereReached(rows, actor, { id: actor.agencyIds });
  }
}
