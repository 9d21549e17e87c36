import { Injectable } from '@nestjs/common';
import { newId } from '@ipharbor/platform/kernel';
import { defineEvent, UnitOfWork } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import type { Actor, Role } from '../actor';
import { declaredPermissions, type Permission } from '../permissions';
import { mayBeHeld, RoleTable } from '../roles';
import { Sessions } from '../session/sessions';
import { RolePermission } from './role-permission.entity';
import { RolePermissions } from './role-permissions';

export const rolePermissionChanged = defineEvent('role.permission-changed', '变更角色权限');

/** What the security administrator decides about roles. */
@Injectable()
export class Roles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rolePermissions: RolePermissions,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Gives a permission to a role or takes it away, from the next request on. `permission-separated` (422) where it would
   * mix administrators with business, `permission-needs-a-role` (422) where nobody would be left.
   */
  async decide(actor: Actor, role: Role, permission: Permission, isHeld: boolean): Promise<void> {
    if (!declaredPermissions().has(permission)) throw accessProblem('permission-unknown', { permission });
    if (isHeld && !mayBeHeld(role, permission)) throw accessProblem('permission-separated');
    return this.work.run(async (tx) => {
      const all = await tx.findBy(RolePermission, { permission });
      const known = all.find((one) => one.role === role);
      const decision = known ?? Object.assign(new RolePermission(), { id: newId(), role, permission });
      decision.isHeld = isHeld;
      const table = new RoleTable([...all.filter((one) => one !== known), decision]);
      if (table.holdersOf(permission).length === 0) throw accessProblem('permission-needs-a-role');
      await (known ? tx.update(decision) : tx.insert(decision));
      await tx.publish(actor, rolePermissionChanged, decision, { role, permission, isHeld });
      tx.effects.push(() => this.rolePermissions.forget());
      this.sessions.forgetOnCommit(tx);
    });
  }
}
