import { Injectable } from '@nestjs/common';
import { Clock, groupBy } from '@ipharbor/platform/kernel';
import { padded, Reader } from '@ipharbor/platform/persistence';
import type { Role } from '../actor';
import { present } from '../present';
import { isWithinRegion, regionPrefix } from '../region-scope';
import { Post } from '../unit/post.entity';
import { Unit } from '../unit/unit.entity';
import { AccountRole } from './account-role.entity';
import { Account } from './account.entity';

/** An officer with the region answered for. */
export interface Officer {
  readonly accountId: string;
  readonly displayName: string;
  readonly unitId: string;
  readonly regionCode: string;
}

/** How somebody with an account is addressed, and called. */
export interface Reachable {
  readonly displayName: string;
  readonly phone: string | null;
}

/** What other contexts may know of the people behind accounts. */
@Injectable()
export class People {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Display names by account id; unknown ids are left out. */
  async named(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = present(ids);
    if (known.length === 0) return new Map();
    const people = await this.reader
      .from(Account, 'account')
      .select(['account.id', 'account.displayName'])
      .where('account.id IN (:...ids)', { ids: padded(known) })
      .getMany();
    return new Map(people.map(({ id, displayName }) => [id, displayName]));
  }

  /** How those of the accounts are reached whose people still sign in, or soon will. */
  async reachOf(ids: readonly string[]): Promise<Map<string, Reachable>> {
    const wanted = present(ids);
    const found = new Map<string, Reachable>();
    for (let at = 0; at < wanted.length; at += 1000) {
      const rows = await this.reader
        .from(Account, 'account')
        .select(['account.id AS id', 'account.displayName AS displayName', 'account.phone AS phone'])
        .where(`account.id IN (:...ids) AND account.status <> 'disabled'`, { ids: padded(wanted.slice(at, at + 1000)) })
        .getRawMany<Reachable & { id: string }>();
      for (const { id, displayName, phone } of rows) found.set(id, { displayName, phone });
    }
    return found;
  }

  /** Active accounts that act in the name of each enterprise. */
  async accountsOfEnterprises(enterpriseIds: readonly string[]): Promise<Map<string, string[]>> {
    const known = present(enterpriseIds);
    if (known.length === 0) return new Map();
    const accounts = await this.reader
      .from(Account, 'account')
      .where(`account.enterpriseId IN (:...ids) AND account.status = 'active'`, { ids: padded(known) })
      .orderBy('account.id')
      .getMany();
    const of = groupBy(accounts, ({ enterpriseId }) => enterpriseId!);
    return new Map([...of].map(([id, some]) => [id, some.map((account) => account.id)]));
  }

  /** Active accounts that hold the role. */
  async withRole(role: Role): Promise<string[]> {
    const rows = await this.reader
      .from(Account, 'account')
      .innerJoin(AccountRole, 'held', 'held.accountId = account.id AND held.role = :role AND held.untilAt IS NULL', {
        role,
      })
      .where(`account.status = 'active'`)
      .select('account.id', 'id')
      .orderBy('account.id')
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** Active accounts of people in the register of professionals, by their id there; who has no account is left out. */
  async accountsOfProfessionals(professionalIds: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = present(professionalIds);
    if (known.length === 0) return new Map();
    const accounts = await this.reader
      .from(Account, 'account')
      .where(`account.professionalId IN (:...ids) AND account.status <> 'disabled'`, { ids: padded(known) })
      .orderBy('account.id')
      .getMany();
    return new Map(accounts.map(({ id, professionalId }) => [professionalId as string, id]));
  }

  /** Active accounts that act for an agency or an enterprise, oldest first, at most twenty. */
  async accountsActingFor(party: { readonly agencyId: string } | { readonly enterpriseId: string }): Promise<string[]> {
    const accounts = await this.reader
      .from(Account, 'account')
      .select(['account.id'])
      .where(party)
      .andWhere(`account.status = 'active'`)
      .orderBy('account.id')
      .limit(20)
      .getMany();
    return accounts.map(({ id }) => id);
  }

  /** The unit in which each of them holds a post today, by account id: where they lead one, that one. */
  async unitsOf(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = present(ids);
    if (known.length === 0) return new Map();
    const rows = await this.reader
      .from(Post, 'post')
      .innerJoin(Unit, 'unit', 'unit.id = post.unitId')
      .where('post.accountId IN (:...ids)', { ids: padded(known) })
      .andWhere('post.fromOn <= :today AND (post.toOn IS NULL OR post.toOn >= :today)', { today: this.clock.today() })
      .select('post.accountId', 'accountId')
      .addSelect('unit.name', 'unitName')
      .orderBy('post.isHead')
      .addOrderBy('post.id', 'DESC')
      .getRawMany<{ accountId: string; unitName: string }>();
    return new Map(rows.map(({ accountId, unitName }) => [accountId, unitName]));
  }

  /** Active officers whose unit answers for the region, those of the nearest unit first. */
  async officersOf(regionCode: string): Promise<Officer[]> {
    const today = this.clock.today();
    const rows = await this.reader
      .from(Account, 'account')
      .innerJoin(AccountRole, 'held', `held.accountId = account.id AND held.role = 'officer' AND held.untilAt IS NULL`)
      .innerJoin(Post, 'post', 'post.accountId = account.id AND post.fromOn <= :today', { today })
      .innerJoin(Unit, 'unit', 'unit.id = post.unitId AND unit.isClosed = :open', { open: false })
      .where(`account.status = 'active' AND (post.toOn IS NULL OR post.toOn >= :today)`)
      .select('account.id', 'accountId')
      .addSelect('account.displayName', 'displayName')
      .addSelect('unit.id', 'unitId')
      .addSelect('unit.regionCode', 'regionCode')
      .orderBy('account.id')
      .getRawMany<Officer>();
    const depth = ({ regionCode }: Officer): number => regionPrefix(regionCode).length;
    return rows.filter((row) => isWithinRegion(regionCode, row.regionCode)).sort((a, b) => depth(b) - depth(a));
  }

  /** Active accounts in the name of an enterprise, the oldest first. */
  async ofEnterprise(enterpriseId: string): Promise<string[]> {
    const accounts = await this.reader
      .from(Account, 'account')
      .where(`account.enterpriseId = :enterpriseId AND account.status = 'active'`, { enterpriseId })
      .orderBy('account.id')
      .getMany();
    return accounts.map(({ id }) => id);
  }

  /** The account that heads the unit today. */
  async headOf(unitId: string): Promise<string | null> {
    const heads = await this.reader.from(Post, 'post').where({ unitId, isHead: true }).getMany();
    return heads.find((head) => head.isHeldOn(this.clock.today()))?.accountId ?? null;
  }

  /** The region of the unit in which somebody holds a post today, else of the one they held last. */
  async regionOf(accountId: string): Promise<string | null> {
    const posts = await this.reader.from(Post, 'post').where({ accountId }).getMany();
    const today = this.clock.today();
    const rank = (post: Post): string => `${post.isHeldOn(today)}${post.isHead}${post.toOn ?? '9999-12-31'}`;
    const [post] = posts.sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
    if (!post) return null;
    return (await this.reader.from(Unit, 'unit').where({ id: post.unitId }).getOne())?.regionCode ?? null;
  }

  /** Those of them who may be given work: active, with a post today. */
  async activeInPost(ids: readonly string[]): Promise<string[]> {
    const known = present(ids);
    if (known.length === 0) return [];
    const rows = await this.reader
      .from(Account, 'account')
      .innerJoin(Post, 'post', 'post.accountId = account.id AND post.fromOn <= :today', { today: this.clock.today() })
      .where(`account.id IN (:...ids) AND account.status = 'active'`, { ids: padded(known) })
      .andWhere('(post.toOn IS NULL OR post.toOn >= :today)')
      .select('DISTINCT account.id', 'id')
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** Names of today's heads by unit id. */
  async heads(): Promise<Map<string, string>> {
    const posts = await this.reader.from(Post, 'post').where({ isHead: true }).getMany();
    const today = posts.filter((post) => post.isHeldOn(this.clock.today()));
    const names = await this.named(today.map(({ accountId }) => accountId));
    return new Map(today.map(({ unitId, accountId }) => [unitId, names.get(accountId) ?? '']));
  }
}
