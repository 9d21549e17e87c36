import { Injectable } from '@nestjs/common';
import type { Policy } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../actor';
import { Scope } from '../scope';
import type { AccountClaim } from './account-claim.entity';

/** Officers of the region in which the claimed record lies. */
@Injectable()
export class AccountClaimPolicy implements Policy<AccountClaim, Actor> {
  constructor(private readonly scope_: Scope) {}

  covers(actor: Actor, claim: AccountClaim): Promise<boolean> {
    return this.scope_.covers(actor, { region: claim.regionCode });
  }

  scope(actor: Actor, claims: SelectQueryBuilder<AccountClaim>): SelectQueryBuilder<AccountClaim> {
    return this.scope_.narrow(actor, claims, { region: `${claims.alias}.regionCode` });
  }
}
