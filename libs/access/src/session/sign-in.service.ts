import { Injectable } from '@nestjs/common';
import { Clock } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import { accountActivated, accountPasswordChanged } from '../account/account-events';
import { Account } from '../account/account.entity';
import type { Actor } from '../actor';
import { Credential } from '../password/credential.entity';
import { atField, NewPassword } from '../password/new-password';
import { hashOfCode } from '../password/one-time-code';
import { matchesPassword } from '../password/password-hash';
import { Proofs } from '../password/proofs';
import { Sessions, type Source } from './sessions';

/** Signing in, and everything that a person does with their own password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly proofs: Proofs,
    private readonly sessions: Sessions,
    private readonly newPassword: NewPassword,
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Answers the token of a new session; `wrong-credentials` (401), `account-locked` (423), `account-disabled` (403). */
  withPassword(username: string, password: string, source: Source): Promise<string> {
    return this.proofs.demand(
      {
        username,
        source: nobody(source),
        refusal: 'wrong-credentials',
        check: (_, credential) => matchesPassword(credential?.passwordHash ?? null, password),
      },
      async (tx, account, credential) => {
        if (credential.failures > 0) {
          credential.unlock();
          await tx.update(credential);
        }
        return this.sessions.open(tx, account.id, source);
      },
    );
  }

  /** Sets the first password, or a new one after a reset, by the one-time code of the printed list. */
  async activate(username: string, code: string, password: string, source: Source): Promise<void> {
    const codeHash = hashOfCode(code);
    const principal = nobody(source);
    const proof = { username, source: principal, refusal: 'one-time-code-invalid' } as const;
    let prepared: Awaited<ReturnType<NewPassword['prepare']>>;
    await this.proofs.demand(
      {
        ...proof,
        check: async (account, credential) => {
          if (!account || !credential?.acceptsCode(codeHash, this.clock.now())) return false;
          prepared = await this.newPassword.prepare(account, password, 'password');
          return true;
        },
      },
      async (tx, account, credential) => {
        await this.newPassword.set(tx, credential, prepared);
        const isFirst = account.status === 'invited';
        if (isFirst) {
          account.activate();
          await tx.update(account);
        }
        const actor = { ...principal, accountId: account.id };
        await tx.publish(actor, isFirst ? accountActivated : accountPasswordChanged, account, { by: 'one-time-code' });
      },
    );
  }

  /** Changes one's own password and ends one's other sessions; a wrong present one counts as a failed sign-in. */
  async changePassword(actor: Actor, sessionId: string, current: string, next: string): Promise<void> {
    const account = await this.reader.from(Account, 'account').where({ id: actor.accountId }).getOneOrFail();
    await this.proofs
      .demand(
        {
          username: account.username,
          source: actor,
          refusal: 'wrong-credentials',
          check: (_, credential) => matchesPassword(credential?.passwordHash ?? null, current),
        },
        async () => undefined,
      )
      .catch((error: { code?: string }) => {
        if (error.code !== 'wrong-credentials') throw error;
        throw atField(accessProblem('wrong-current-password'), 'current');
      });
    const prepared = await this.newPassword.prepare(account, next, 'next');
    await this.work.run(async (tx) => {
      const credential = (await tx.find(Credential, account.id))!;
      await this.newPassword.set(tx, credential, prepared);
      await this.sessions.endAllOf(tx, actor, account.id, 'password-changed', sessionId);
      await tx.publish(actor, accountPasswordChanged, (await tx.find(Account, account.id))!);
    });
  }
}

/** Before it is known who somebody is. */
const nobody = ({ requestId, sourceIp }: Source) => ({ accountId: null, actingAs: null, requestId, sourceIp });
