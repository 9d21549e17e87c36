import { roles, type Role } from './actor';
import { declaredPermissions, type Permission } from './permissions';

/** 三员: each runs one part of the system, none sees its business. */
export const separatedRoles = ['system-administrator', 'security-administrator', 'audit-administrator'] as const;
export const isSeparated = (role: Role): boolean => (separatedRoles as readonly Role[]).includes(role);

/** True where roles may not be held by one person: two administrators, or one beside a business role. */
export const areMixed = (held: readonly Role[]): boolean => held.some(isSeparated) && new Set(held).size > 1;

/** A decision that departs from a declaration. */
export interface Decision {
  readonly role: Role;
  readonly permission: Permission;
  readonly isHeld: boolean;
}

/** The table role x permission: the declarations, and what was decided otherwise. */
export class RoleTable {
  private readonly held: ReadonlyMap<Role, ReadonlySet<Permission>>;

  constructor(decisions: readonly Decision[]) {
    const held = new Map(roles.map((role) => [role, new Set<Permission>()]));
    for (const [permission, holders] of declaredPermissions())
      for (const role of holders) held.get(role)!.add(permission);
    for (const { role, permission, isHeld } of decisions)
      if (!isHeld) held.get(role)?.delete(permission);
      else if (declaredPermissions().has(permission)) held.get(role)?.add(permission);
    this.held = held;
  }

  permissionsOf(held: readonly Role[]): ReadonlySet<Permission> {
    return new Set(held.flatMap((role) => [...(this.held.get(role) ?? [])]));
  }

  holdersOf(permission: Permission): Role[] {
    return roles.filter((role) => this.held.get(role)!.has(permission));
  }

  /** Permissions that nobody could ever use. */
  orphans(): Permission[] {
    return [...declaredPermissions().keys()].filter((permission) => this.holdersOf(permission).length === 0);
  }
}

/**
 * Whether the security administrator may give the permission to the role: administrators keep to what is declared for
 * them, and what is theirs alone is given to nobody else.
 */
export function mayBeHeld(role: Role, permission: Permission): boolean {
  const declared = declaredPermissions().get(permission) ?? [];
  return isSeparated(role) ? declared.includes(role) : !declared.every(isSeparated);
}
