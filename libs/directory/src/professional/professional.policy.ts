import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { reaches, whereReached } from '../region-reach';
import type { Professional } from './professional.entity';

/** Bureau people see those who serve their region, an agency its own people, and everybody themselves. */
@Injectable()
export class ProfessionalPolicy implements Policy<Professional, Actor> {
  covers(actor: Actor, { id, regionCode, agencyId }: Professional): boolean {
    if (agencyId !== null && actor.agencyIds.includes(agencyId)) return true;
    return reaches(actor, regionCode) || actor.professionalId === id;
  }

  scope(actor: Actor, rows: SelectQueryBuilder<Professional>): SelectQueryBuilder<Professional> {
    const id = actor.professionalId === null ? [] : [actor.professionalId];
    return whereReached(rows, actor, { id, agencyId: actor.agencyIds });
  }
}
