import { Injectable } from '@nestjs/common';
import { Clock } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import { Substitutes } from './absence/substitutes';
import { Account } from './account/account.entity';
import { AccountRole } from './account/account-role.entity';
import type { Actor, Role } from './actor';
import { RolePermissions } from './role/role-permissions';
import { Post } from './unit/post.entity';
import { Unit } from './unit/unit.entity';

/** A post held today, with its unit. */
export interface HeldPost {
  readonly post: Post;
  readonly unit: Unit;
}

/** An account as it may act now. */
export interface Acting {
  readonly account: Account;
  readonly actor: Actor;
  readonly posts: readonly HeldPost[];
}

/** Roles that see rows by region: of the unit they act for, with everything below. */
const bureauRoles: readonly Role[] = ['officer', 'leader'];

/** Makes the actor of an account, with what it holds today. */
@Injectable()
export class ActorOf {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly rolePermissions: RolePermissions,
    private readonly substitutes: Substitutes,
  ) {}

  /** The actor of an active account in the post asked for, else in the first one held; null when it may not act. */
  async account(accountId: string, postId: string | null = null): Promise<Actor | null> {
    return (await this.load(accountId, postId))?.actor ?? null;
  }

  async load(accountId: string, postId: string | null): Promise<Acting | null> {
    const account = await this.reader.from(Account, 'account').where({ id: accountId }).getOne();
    if (account?.status !== 'active') return null;
    const [roles, posts, table, standsInFor] = await Promise.all([
      this.rolesOf(accountId),
      this.postsOf(accountId),
      this.rolePermissions.current(),
      this.substitutes.standsInFor(accountId),
    ]);
    const acting = posts.find(({ post }) => post.id === postId) ?? posts[0];
    const actor: Actor = {
      accountId,
      displayName: account.displayName,
      roles,
      permissions: table.permissionsOf(roles),
      actingAs: acting?.post.id ?? null,
      post: acting
        ? { id: acting.post.id, unitId: acting.unit.id, unitName: acting.unit.name, isHead: acting.post.isHead }
        : null,
      regionCodes: acting && roles.some((role) => bureauRoles.includes(role)) ? [acting.unit.regionCode] : [],
      homeRegionCode: acting?.unit.regionCode ?? null,
      enterpriseIds: account.enterpriseId ? [account.enterpriseId] : [],
      agencyIds: account.agencyId ? [account.agencyId] : [],
      professionalId: account.professionalId,
      standsInFor,
      requestId: null,
      sourceIp: null,
    };
    return { account, actor, posts };
  }

  private async rolesOf(accountId: string): Promise<Role[]> {
    const held = await this.reader
      .from(AccountRole, 'held')
      .where('held.accountId = :accountId AND held.untilAt IS NULL', { accountId })
      .orderBy('held.id')
      .getMany();
    return held.map(({ role }) => role);
  }

  /** Heads first, then the oldest. */
  private async postsOf(accountId: string): Promise<HeldPost[]> {
    const today = this.clock.today();
    const all = await this.reader.from(Post, 'post').where({ accountId }).getMany();
    const held = all
      .filter((post) => post.isHeldOn(today))
      .sort((a, b) => Number(b.isHead) - Number(a.isHead) || a.fromOn.localeCompare(b.fromOn));
    if (held.length === 0) return [];
    const units = await this.reader
      .from(Unit, 'unit')
      .where('unit.id IN (:...ids)', { ids: held.map(({ unitId }) => unitId) })
      .getMany();
    return held.flatMap((post) => {
      const unit = units.find(({ id }) => id === post.unitId);
      return unit && !unit.isClosed ? [{ post, unit }] : [];
    });
  }
}
