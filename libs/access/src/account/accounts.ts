import { Injectable } from '@nestjs/common';
import { Clock, newId, normaliseKey, type Principal } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import type { Actor, Role } from '../actor';
import { found } from '../found';
import { Credential } from '../password/credential.entity';
import { newOneTimeCode } from '../password/one-time-code';
import { areMixed } from '../roles';
import { Sessions } from '../session/sessions';
import { accountChanged, accountCreated, accountDisabled, accountEnabled, accountRolesChanged } from './account-events';
import { AccountRole } from './account-role.entity';
import { Account } from './account.entity';
import { invite, type Invitation } from './invitation';

export interface NewAccount {
  readonly id?: string;
  readonly username: string;
  readonly displayName: string;
  readonly phone?: string | null;
  readonly roles: readonly Role[];
  readonly enterpriseId?: string | null;
  readonly agencyId?: string | null;
  readonly professionalId?: string | null;
}

/** What administrators do with accounts. */
@Injectable()
export class Accounts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  find(id: string): Promise<Account | null> {
    return this.reader.from(Account, 'account').where({ id }).getOne();
  }

  byUsername(username: string): Promise<Account | null> {
    return this.reader
      .from(Account, 'account')
      .where({ usernameKey: normaliseKey(username) })
      .getOne();
  }

  /** An account that waits for its person to set a password with the code. */
  invite(actor: Principal, facts: NewAccount): Promise<Invitation> {
    const code = newOneTimeCode();
    return this.work.run((tx) => this.inviteIn(tx, actor, facts, code));
  }

  /** The same inside a larger unit of work; the code is made outside, as that may run again. */
  async inviteIn(tx: Tx, actor: Principal, facts: NewAccount, code: string): Promise<Invitation> {
    const account = await this.add(tx, actor, facts, 'invited');
    const credential = Object.assign(new Credential(), { id: account.id });
    const invitation = invite(account, credential, code, this.clock.now());
    await tx.insert(credential);
    return invitation;
  }

  /** An account with a password that was hashed before: the first administrator and the people of a demo city. */
  async addWithPassword(
    tx: Tx,
    actor: Principal,
    facts: NewAccount,
    password: { readonly hash: string; readonly mustChange: boolean },
  ): Promise<Account> {
    const account = await this.add(tx, actor, facts, 'active');
    const credential = Object.assign(new Credential(), { id: account.id });
    credential.set(password.hash, this.clock.now());
    credential.mustChangePassword = password.mustChange;
    await tx.insert(credential);
    return account;
  }

  change(
    actor: Actor,
    id: string,
    version: number,
    { displayName, phone, professionalId }: Partial<Pick<Account, 'displayName' | 'phone' | 'professionalId'>>,
  ): Promise<Account> {
    return this.command(id, version, async (tx, account) => {
      if (displayName !== undefined) account.rename(displayName);
      if (phone !== undefined) account.phone = phone;
      if (professionalId !== undefined) account.professionalId = professionalId;
      await tx.update(account);
      await tx.publish(actor, accountChanged, account);
    });
  }

  async disable(actor: Actor, id: string, version: number, reason: string): Promise<Account> {
    if (id === actor.accountId) throw accessProblem('not-oneself');
    return this.command(id, version, async (tx, account) => {
      account.disable();
      await tx.update(account);
      await tx.publish(actor, accountDisabled, account, { reason });
      await this.sessions.endAllOf(tx, actor, id, 'account-disabled');
    });
  }

  enable(actor: Actor, id: string, version: number): Promise<Account> {
    return this.command(id, version, async (tx, account) => {
      account.enable();
      await tx.update(account);
      await tx.publish(actor, accountEnabled, account);
    });
  }

  /** Replaces the roles; they hold from the next request on. */
  async authorise(actor: Actor, id: string, version: number, roles: readonly Role[]): Promise<Account> {
    if (id === actor.accountId) throw accessProblem('not-oneself');
    return this.command(id, version, async (tx, account) => {
      checkRoles(roles, account);
      await tx.hold(account);
      const held = await tx.findBy(AccountRole, { accountId: id, untilAt: null });
      const untilAt = this.clock.now();
      const lost = held.filter(({ role }) => !roles.includes(role));
      await tx.updateMany(lost.map((row) => Object.assign(row, { untilAt })));
      const before = held.map(({ role }) => role);
      await this.give(
        tx,
        id,
        roles.filter((role) => !before.includes(role)),
      );
      await tx.publish(actor, accountRolesChanged, account, { changes: { roles: [before, [...roles]] } });
    });
  }

  private command(id: string, version: number, act: (tx: Tx, account: Account) => Promise<void>): Promise<Account> {
    return this.work.run(async (tx) => {
      const account = found(await tx.find(Account, id));
      account.version = version;
      await act(tx, account);
      this.sessions.forgetOnCommit(tx, id);
      return account;
    });
  }

  private async add(tx: Tx, actor: Principal, facts: NewAccount, status: 'invited' | 'active'): Promise<Account> {
    const { id = newId(), username, displayName, roles, phone = null } = facts;
    const { enterpriseId = null, agencyId = null, professionalId = null } = facts;
    checkRoles(roles, { enterpriseId, agencyId });
    const usernameKey = normaliseKey(username);
    if ((await tx.findBy(Account, { usernameKey })).length > 0) throw accessProblem('username-taken', { username });
    const account = Object.assign(new Account(), {
      ...{ id, username, usernameKey, phone, enterpriseId, agencyId, professionalId },
      createdAt: this.clock.now(),
    });
    account.rename(displayName);
    if (status === 'active') account.activate();
    await tx.insert(account);
    await this.give(tx, id, roles);
    await tx.publish(actor, accountCreated, account, { username, displayName, roles });
    return account;
  }

  private give(tx: Tx, accountId: string, roles: readonly Role[]): Promise<void> {
    const sinceAt = this.clock.now();
    return tx.insertMany(
      [...new Set(roles)].map((role) =>
        Object.assign(new AccountRole(), { id: newId(), accountId, role, sinceAt, untilAt: null }),
      ),
    );
  }
}

/** 三员分立, and that who acts for an enterprise or agency says for which. */
export function checkRoles(roles: readonly Role[], of: Pick<Account, 'enterpriseId' | 'agencyId'>): void {
  if (roles.length === 0) throw accessProblem('roles-required');
  if (areMixed(roles)) throw accessProblem('roles-separated');
  const isWhole =
    roles.includes('enterprise') === (of.enterpriseId !== null) && !(roles.includes('agency') && !of.agencyId);
  if (!isWhole) throw accessProblem('role-needs-record');
}
