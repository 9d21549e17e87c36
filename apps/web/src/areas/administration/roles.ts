import type { Role } from '@/api/types';

export const roles: readonly Role[] = [
  'enterprise',
  'agency',
  'commissioner',
  'officer',
  'leader',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
];

/** 三员: one person holds one of them and nothing else. */
const separated: readonly Role[] = ['system-administrator', 'security-administrator', 'audit-administrator'];

/** False where choosing the role beside those chosen would break the separation of administrators. */
export const mayJoin = (role: Role, chosen: readonly Role[]): boolean =>
  chosen.includes(role) || chosen.length === 0 || ![role, ...chosen].some((each) => separated.includes(each));

/** A permission and the roles that hold it, as `GET /roles` answers. */
export interface HeldPermission {
  /** `noun:verb`. */
  readonly permission: string;
  readonly heldBy: readonly Role[];
  /** Roles that may be given it. */
  readonly mayBeHeldBy: readonly Role[];
}
