import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId } from '@ipharbor/platform/kernel';
import { Reader, type Tx } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import type { Account } from '../account/account.entity';
import type { Credential } from './credential.entity';
import { hashPassword, matchesPassword } from './password-hash';
import { passwordRules, weakness } from './password-policy';
import { PastPassword } from './past-password.entity';

/** A password that passed the rules, hashed, ready to be set inside a unit of work. */
export interface PreparedPassword {
  readonly hash: string;
}

/** Judges new passwords and hashes them, outside any unit of work; `field` is where the form shows the fault. */
@Injectable()
export class NewPassword {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async prepare(account: Pick<Account, 'id' | 'username'>, password: string, field: string): Promise<PreparedPassword> {
    const fault = weakness(password, account.username);
    if (fault) throw atField(fault, field);
    const past = await this.reader
      .from(PastPassword, 'past')
      .where({ accountId: account.id })
      .orderBy('past.setAt', 'DESC')
      .addOrderBy('past.id', 'DESC')
      .limit(passwordRules.remembered)
      .getMany();
    for (const { passwordHash } of past)
      if (await matchesPassword(passwordHash, password))
        throw atField(accessProblem('password-reused', { last: passwordRules.remembered }), field);
    return { hash: await hashPassword(password) };
  }

  async set(tx: Tx, credential: Credential, { hash }: PreparedPassword): Promise<void> {
    const now = this.clock.now();
    credential.set(hash, now);
    await tx.update(credential);
    await tx.insert(
      Object.assign(new PastPassword(), { id: newId(), accountId: credential.id, passwordHash: hash, setAt: now }),
    );
  }
}

/** The same fault, also shown beside the field of a form. */
export const atField = (fault: DomainError, field: string): DomainError =>
  new DomainError(
    fault.code,
    fault.status,
    fault.message,
    { ...fault.detail, errors: [{ field, code: fault.code, message: fault.say('zh') }] },
    fault.say('zh'),
  );
