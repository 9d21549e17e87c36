import type { Role } from './actor';

/** `noun:verb`, such as `visit:record`. */
export type Permission = `${string}:${string}`;

const declared = new Map<Permission, readonly Role[]>();

/** Every permission with the roles that hold it until an administrator says otherwise. */
export const declaredPermissions = (): ReadonlyMap<Permission, readonly Role[]> => declared;

/**
 * Declares the permissions of a feature beside it, with the roles that hold each at first:
 * `permissions('visit', { read: ['officer', 'leader'], record: ['commissioner'] })`.
 */
export function permissions(noun: string, verbs: Readonly<Record<string, readonly Role[]>>): void {
  for (const [verb, roles] of Object.entries(verbs)) {
    const permission: Permission = `${noun}:${verb}`;
    if (declared.has(permission)) throw new Error(`permission '${permission}' is declared twice`);
    declared.set(permission, roles);
  }
}
