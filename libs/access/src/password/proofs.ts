import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, normaliseKey, type Principal } from '@ipharbor/platform/kernel';
import { isUniqueViolation, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import { accountLocked, accountSignInFailed } from '../account/account-events';
import { Account } from '../account/account.entity';
import { OneAtATime } from '../session/one-at-a-time';
import { signInRefused } from '../session/session-events';
import { Throttle } from '../session/throttle';
import { Credential } from './credential.entity';
import { lockout } from './password-policy';

/** Failures of one address: an office behind one address has many people, and some of them mistype. */
const failuresOfSource = { times: 30, minutes: 15 };
/** A name that no account has locks like one that exists. */
const failuresOfName = { times: lockout.failures, minutes: lockout.minutes };

export interface Proof {
  readonly username: string;
  readonly source: Principal;
  /** What a wrong one is answered with. */
  readonly refusal: 'wrong-credentials' | 'one-time-code-invalid';
  /** Compares what was presented with what is kept; slow, so outside any unit of work. */
  check(account: Account | null, credential: Credential | null): Promise<boolean>;
}

/** What an outcome means once the failure it may carry has been committed. */
type Outcome<T> = { readonly done: T } | { readonly refused: DomainError };

/** The one way to prove who one is by a name and a secret: throttled by address, counted, locked, recorded. */
@Injectable()
export class Proofs {
  private readonly turns = new OneAtATime();

  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
  ) {}

  /** Runs `proven` in a unit of work if the proof holds; otherwise throws the refusal, with its event committed. */
  async demand<T>(proof: Proof, proven: (tx: Tx, account: Account, credential: Credential) => Promise<T>): Promise<T> {
    const key = normaliseKey(proof.username);
    this.throttle.check(`source:${proof.source.sourceIp}`, failuresOfSource);
    const outcome = await this.turns.run(key, async (): Promise<Outcome<T>> => {
      const account = await this.reader.from(Account, 'account').where({ usernameKey: key }).getOne();
      const credential = account && (await this.reader.from(Credential, 'kept').where({ id: account.id }).getOne());
      const holds = await proof.check(account, credential);
      return account && credential
        ? this.judge(proof, account.id, holds, credential, proven)
        : this.refuseUnknown(proof, key);
    });
    if ('done' in outcome) return outcome.done;
    this.throttle.count(`source:${proof.source.sourceIp}`, failuresOfSource);
    throw outcome.refused;
  }

  private judge<T>(
    proof: Proof,
    accountId: string,
    holds: boolean,
    seen: Credential,
    proven: (tx: Tx, account: Account, credential: Credential) => Promise<T>,
  ): Promise<Outcome<T>> {
    return this.patiently(() =>
      this.work.run(async (tx): Promise<Outcome<T>> => {
        const account = (await tx.find(Account, accountId))!;
        const credential = (await tx.find(Credential, accountId))!;
        const now = this.clock.now();
        const isSame = credential.passwordHash === seen.passwordHash && credential.codeHash === seen.codeHash;
        const refused = credential.isLocked(now)
          ? lockedFor(credential, now)
          : !holds || !isSame
            ? accessProblem(proof.refusal)
            : account.status === 'disabled'
              ? accessProblem('account-disabled')
              : null;
        if (!refused) return { done: await proven(tx, account, credential) };
        await tx.publish(proof.source, accountSignInFailed, account, { because: refused.code });
        if (refused.code === proof.refusal) await this.countFailure(tx, proof, account, credential);
        return { refused };
      }),
    );
  }

  private async countFailure(tx: Tx, proof: Proof, account: Account, credential: Credential): Promise<void> {
    const isLocked = credential.fail(this.clock.now());
    await tx.update(credential);
    if (isLocked) await tx.publish(proof.source, accountLocked, account, { minutes: lockout.minutes });
  }

  private async refuseUnknown<T>(proof: Proof, key: string): Promise<Outcome<T>> {
    const failures = this.throttle.count(`name:${key}`, failuresOfName);
    if (failures > failuresOfName.times)
      return { refused: accessProblem('account-locked', { minutes: lockout.minutes }) };
    // A secret typed into the wrong field must not stay readable in the record.
    const username = /^[\w.@-]{2,40}$/.test(proof.username) ? proof.username : '***';
    await this.work.run((tx) =>
      tx.publish(proof.source, signInRefused, { type: 'sign_in_attempt', id: newId() }, { username }),
    );
    return { refused: accessProblem(proof.refusal) };
  }

  /** Another process may count a failure of the same account at the same moment. */
  private async patiently<T>(work: () => Promise<T>): Promise<T> {
    for (let left = 3; ; left -= 1) {
      try {
        return await work();
      } catch (error) {
        const isOvertaken = (error instanceof DomainError && error.code === 'stale') || isUniqueViolation(error);
        if (!isOvertaken || left === 0) throw error;
      }
    }
  }
}

const lockedFor = (credential: Credential, now: Date): DomainError =>
  accessProblem('account-locked', {
    minutes: Math.ceil((credential.lockedUntil!.getTime() - now.getTime()) / 60_000),
  });
