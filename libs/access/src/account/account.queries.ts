import { Injectable } from '@nestjs/common';
import { Clock, groupBy, normaliseKey } from '@ipharbor/platform/kernel';
import { padded, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import type { Actor } from '../actor';
import { found } from '../found';
import { Credential } from '../password/credential.entity';
import type { Permission } from '../permissions';
import { Post } from '../unit/post.entity';
import { Units } from '../unit/units';
import type { AccountDto, AccountPageDto, AccountPostDto } from './account.dto';
import { AccountRole } from './account-role.entity';
import { accountLifecycle } from './account.lifecycle';
import { Account } from './account.entity';

const sorts: Sorts = {
  username: ['account.usernameKey'],
  displayName: ['account.nameKey'],
  createdAt: ['account.createdAt'],
  status: ['account.status'],
};

/** Which permission each action of an account needs; the first three follow the lifecycle. */
const needs: Record<string, Permission> = {
  disable: 'account:disable',
  enable: 'account:disable',
  change: 'account:change',
  authorise: 'account:authorise',
  reset: 'account:reset',
  unlock: 'account:reset',
  'end-sessions': 'session:end',
};

/** Accounts as administrators see them. */
@Injectable()
export class AccountQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly units: Units,
  ) {}

  async page(actor: Actor, filter: AccountPageDto): Promise<Page<AccountDto>> {
    const query = this.reader.from(Account, 'account').select('account.id', 'id');
    if (filter.q) {
      const key = normaliseKey(filter.q);
      query.andWhere('(account.nameKey LIKE :part OR account.usernameKey LIKE :start)', {
        part: `%${key}%`,
        start: `${key}%`,
      });
    }
    if (filter.status) query.andWhere('account.status = :status', { status: filter.status });
    if (filter.role)
      query.andWhere(
        `account.id IN ${query.subQuery().select('held.accountId').from(AccountRole, 'held').where('held.role = :role AND held.untilAt IS NULL').getQuery()}`,
        { role: filter.role },
      );
    if (filter.unitId)
      query.andWhere(
        `account.id IN ${query.subQuery().select('post.accountId').from(Post, 'post').where('post.unitId IN (:...units) AND post.fromOn <= :today AND (post.toOn IS NULL OR post.toOn >= :today)').getQuery()}`,
        { units: padded(await this.units.within(filter.unitId)), today: this.clock.today() },
      );
    const page = await this.reader.page<Account, { id: string }>(query, filter, sorts, 'username');
    return {
      ...page,
      items: await this.describe(
        actor,
        page.items.map(({ id }) => id),
      ),
    };
  }

  async detail(actor: Actor, id: string): Promise<AccountDto> {
    const [account] = await this.describe(actor, [id]);
    return found(account ?? null);
  }

  /** In the order of the ids; unknown ones are left out. */
  private async describe(actor: Actor, ids: readonly string[]): Promise<AccountDto[]> {
    if (ids.length === 0) return [];
    const list = { ids: padded(ids) };
    const [accounts, held, posts, credentials] = await Promise.all([
      this.reader.from(Account, 'account').where('account.id IN (:...ids)', list).getMany(),
      this.reader
        .from(AccountRole, 'held')
        .where('held.accountId IN (:...ids) AND held.untilAt IS NULL', list)
        .orderBy('held.id')
        .getMany(),
      this.postsOf(list.ids),
      this.reader.from(Credential, 'credential').where('credential.id IN (:...ids)', list).getMany(),
    ]);
    const rolesOf = groupBy(held, ({ accountId }) => accountId);
    const now = this.clock.now();
    return ids.flatMap((id) => {
      const account = accounts.find((one) => one.id === id);
      if (!account) return [];
      const { usernameKey: _, nameKey: __, createdAt, ...facts } = account;
      return {
        ...facts,
        roles: (rolesOf.get(id) ?? []).map(({ role }) => role),
        posts: posts.get(id) ?? [],
        isLocked: credentials.find((one) => one.id === id)?.isLocked(now) ?? false,
        createdAt: createdAt.toISOString(),
        allowedActions: actionsOn(actor, account),
      };
    });
  }

  private async postsOf(ids: readonly string[]): Promise<Map<string, AccountPostDto[]>> {
    const posts = await this.reader
      .from(Post, 'post')
      .where('post.accountId IN (:...ids)', { ids })
      .orderBy('post.fromOn', 'DESC')
      .addOrderBy('post.id')
      .getMany();
    const names = await this.units.named(posts.map(({ unitId }) => unitId));
    const described = posts.map(({ accountId, ...post }) => ({
      accountId,
      post: { ...post, unitName: names.get(post.unitId) ?? '' },
    }));
    return new Map(
      [...groupBy(described, ({ accountId }) => accountId)].map(([id, all]) => [id, all.map(({ post }) => post)]),
    );
  }
}

/** What the caller may do with the account now; nobody locks themselves out. */
function actionsOn(actor: Actor, account: Account): string[] {
  const ofLifecycle = accountLifecycle.actionsFrom(account.status) as string[];
  return Object.entries(needs)
    .filter(([action]) => !(action in accountLifecycle.steps) || ofLifecycle.includes(action))
    .filter(([action]) => action === 'change' || account.id !== actor.accountId)
    .filter(([, permission]) => actor.permissions.has(permission))
    .map(([action]) => action);
}
