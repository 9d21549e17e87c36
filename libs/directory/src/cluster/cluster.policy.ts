import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { reaches, whereReached } from '../region-reach';
import type { Cluster } from './cluster.entity';

@Injectable()
export class ClusterPolicy implements Policy<Cluster, Actor> {
  covers(actor: Actor, { regionCode }: Cluster): boolean {
    return reaches(actor, regionCode);
  }

  scope(actor: Actor, rows: SelectQueryBuilder<Cluster>): SelectQueryBuilder<Cluster> {
    return whereReached(rows, actor);
  }
}
