import { Injectable } from '@nestjs/common';
import { Scope, type Actor } from '@ipharbor/access';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { KeyEnterprise } from './key-enterprise.entity';
import type { Liaison } from './liaison.entity';

type Listed = KeyEnterprise | Liaison;

/** The bureau people of the region, the enterprise, and whom the enterprise was opened to. */
@Injectable()
export class LiaisonPolicy implements Policy<Listed, Actor> {
  constructor(private readonly rule: Scope) {}

  covers(actor: Actor, { regionCode, enterpriseId }: Listed): Promise<boolean> {
    return this.rule.covers(actor, {
      region: regionCode,
      enterprise: enterpriseId,
      grants: [['enterprise', enterpriseId]],
    });
  }

  scope<Row extends Listed>(actor: Actor, rows: SelectQueryBuilder<Row>): SelectQueryBuilder<Row> {
    const { alias } = rows;
    return this.rule.narrow(actor, rows, {
      region: `${alias}.regionCode`,
      enterprise: `${alias}.enterpriseId`,
      grants: [['enterprise', `${alias}.enterpriseId`]],
    });
  }
}
