import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Reader } from '@ipharbor/platform/persistence';
import { People } from './account/people';
import type { Actor } from './actor';
import { AccountClaim } from './claim/account-claim.entity';
import { AccountClaimPolicy } from './claim/account-claim.policy';
import { Subjects } from './subject-access';

/** How access answers for its own records: a licence is opened by who may decide on its claim. */
@Injectable()
export class AccessSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly reader: Reader,
    private readonly people: People,
    private readonly claims: AccountClaimPolicy,
  ) {}

  onModuleInit(): void {
    this.subjects.register({
      type: 'account',
      covers: async (actor) => actor.permissions.has('account:read'),
      labels: async (actor, ids) => (actor.permissions.has('account:read') ? this.people.named(ids) : new Map()),
    });
    this.subjects.register({
      type: 'account_claim',
      covers: async (actor, id) => (await this.claimsSeenBy(actor, [id])).length > 0,
      labels: async (actor, ids) =>
        new Map((await this.claimsSeenBy(actor, ids)).map((claim) => [claim.id, claim.subjectName])),
    });
  }

  private async claimsSeenBy(actor: Actor, ids: readonly string[]): Promise<AccountClaim[]> {
    if (!actor.permissions.has('account-claim:read') || ids.length === 0) return [];
    const claims = this.reader.from(AccountClaim, 'claim').where('claim.id IN (:...ids)', { ids });
    return this.claims.scope(actor, claims).getMany();
  }
}
