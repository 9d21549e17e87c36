import { Injectable } from '@nestjs/common';
import { Clock, DomainError, normaliseKey, type FieldProblem } from '@ipharbor/platform/kernel';
import { Reader, UnitOfWork, padded } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import type { Actor } from '../actor';
import { newOneTimeCode } from '../password/one-time-code';
import { Posts } from '../unit/posts';
import { Units } from '../unit/units';
import type { AccountLineDto } from './account.dto';
import { Account } from './account.entity';
import { Accounts, checkRoles } from './accounts';
import type { Invitation } from './invitation';

/** Accounts for a list of people, all or none, each with a one-time code and a post where a unit is named. */
@Injectable()
export class AccountList {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly posts: Posts,
    private readonly units: Units,
  ) {}

  /** `rows-invalid` (422) names every fault by its row and field; then nobody was added. */
  async invite(actor: Actor, rows: readonly AccountLineDto[]): Promise<Invitation[]> {
    const units = new Map((await this.units.all()).map(({ id, name }) => [normaliseKey(name), id]));
    const faults = await this.faults(rows, units);
    if (faults.length > 0) throw accessProblem('rows-invalid', { count: faults.length, errors: faults });
    const codes = rows.map(() => newOneTimeCode());
    return this.work.run(async (tx) => {
      const invitations: Invitation[] = [];
      for (const [at, row] of rows.entries()) {
        const invitation = await this.accounts.inviteIn(tx, actor, row, codes[at]);
        invitations.push(invitation);
        const unitId = row.unitName ? units.get(normaliseKey(row.unitName)) : undefined;
        if (!unitId) continue;
        const { title, isHead = false, fromOn = this.clock.today() } = row;
        const { accountId } = invitation;
        await this.posts.assignIn(tx, actor, {
          accountId,
          unitId,
          title: title ?? '工作人员',
          isHead,
          fromOn,
          toOn: null,
        });
      }
      return invitations;
    });
  }

  private async faults(rows: readonly AccountLineDto[], units: ReadonlyMap<string, string>): Promise<FieldProblem[]> {
    const keys = rows.map(({ username }) => normaliseKey(username));
    const taken = await this.taken(keys);
    return rows.flatMap((row, at) => {
      const faults: FieldProblem[] = [];
      const fault = (field: string, problem: DomainError) =>
        faults.push({ field: `rows.${at}.${field}`, code: problem.code, message: problem.say('zh') });
      if (taken.has(keys[at]) || keys.indexOf(keys[at]) < at)
        fault('username', accessProblem('username-taken', { username: row.username }));
      try {
        checkRoles(row.roles, { enterpriseId: null, agencyId: null });
      } catch (error) {
        if (error instanceof DomainError) fault('roles', error);
        else throw error;
      }
      if (row.unitName && !units.has(normaliseKey(row.unitName))) fault('unitName', accessProblem('unit-unknown'));
      return faults;
    });
  }

  private async taken(keys: readonly string[]): Promise<ReadonlySet<string>> {
    const accounts = await this.reader
      .from(Account, 'account')
      .where('account.usernameKey IN (:...keys)', { keys: padded(keys) })
      .getMany();
    return new Set(accounts.map(({ usernameKey }) => usernameKey));
  }
}
