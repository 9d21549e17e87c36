import { Code, Flag, Id, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import type { Role } from '../actor';
import type { Permission } from '../permissions';

/**
 * Where the security administrator has decided otherwise than the declaration of a permission. What nobody decided has
 * no row, so a release that declares it for one more role reaches every city.
 */
@TableOf('role_permission', { unique: [['role', 'permission']] })
export class RolePermission {
  @Id() readonly id!: string;
  @Word() readonly role!: Role;
  @Code() readonly permission!: Permission;
  @Flag() isHeld!: boolean;
  @Version() version: number = 1;
}
