import { Injectable } from '@nestjs/common';
import { Clock } from '@ipharbor/platform/kernel';
import { UnitOfWork } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import type { Actor } from '../actor';
import { found } from '../found';
import { Credential } from '../password/credential.entity';
import { newOneTimeCode } from '../password/one-time-code';
import { Sessions } from '../session/sessions';
import { accountPasswordReset, accountUnlocked } from './account-events';
import { Account } from './account.entity';
import { invite, type Invitation } from './invitation';

/** What the security administrator does when somebody is locked out, or somebody else has got in. */
@Injectable()
export class AccountSecurity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /** Takes the password away and answers a one-time code for a new one; every session ends. */
  async reset(actor: Actor, id: string): Promise<Invitation> {
    if (id === actor.accountId) throw accessProblem('not-oneself');
    const code = newOneTimeCode();
    return this.work.run(async (tx) => {
      const account = found(await tx.find(Account, id));
      const credential = (await tx.find(Credential, id))!;
      const invitation = invite(account, credential, code, this.clock.now());
      await tx.update(credential);
      await tx.publish(actor, accountPasswordReset, account);
      await this.sessions.endAllOf(tx, actor, id, 'password-reset');
      return invitation;
    });
  }

  unlock(actor: Actor, id: string): Promise<Account> {
    return this.work.run(async (tx) => {
      const account = found(await tx.find(Account, id));
      const credential = (await tx.find(Credential, id))!;
      credential.unlock();
      await tx.update(credential);
      await tx.publish(actor, accountUnlocked, account);
      return account;
    });
  }

  /** Ends every session of the account: for a lost phone. */
  endSessions(actor: Actor, id: string): Promise<void> {
    return this.work.run(async (tx) => {
      found(await tx.find(Account, id));
      await this.sessions.endAllOf(tx, actor, id, 'ended-by-administrator');
    });
  }
}
