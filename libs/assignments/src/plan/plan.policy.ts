import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { MatchingPlan } from './plan.entity';

/** The bureau people of the region. */
@Injectable()
export class PlanPolicy implements Policy<MatchingPlan, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { regionCode }: MatchingPlan): Promise<boolean> {
    return this.rule.covers(actor, { region: regionCode });
  }

  scope(actor: Actor, rows: SelectQueryBuilder<MatchingPlan>): SelectQueryBuilder<MatchingPlan> {
    return this.rule.narrow(actor, rows, { region: `${rows.alias}.regionCode` });
  }
}
