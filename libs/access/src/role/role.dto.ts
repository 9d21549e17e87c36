import { ParseEnumPipe } from '@nestjs/common';
import { ChoiceField, ChoicesField, FlagField, PartsField, TextField } from '@ipharbor/platform/http';
import { roles, type Role } from '../actor';

/** `@Param('role', ARole)`: one of the eight. */
export const ARole = new ParseEnumPipe(Object.fromEntries(roles.map((role) => [role, role])));

export class RoleChangeDto {
  @FlagField()
  readonly isHeld!: boolean;
}

/** A permission and the roles that hold it now. */
export class HeldPermissionDto {
  @TextField({ example: 'visit:record' })
  readonly permission!: string;
  @ChoicesField(roles)
  readonly heldBy!: Role[];
  @ChoicesField(roles, { description: 'roles that may be given it' })
  readonly mayBeHeldBy!: Role[];
}

export class RoleTableDto {
  @PartsField(() => HeldPermissionDto)
  readonly items!: HeldPermissionDto[];
}

export class RolePermissionDto {
  @ChoiceField(roles)
  readonly role!: Role;
  @TextField()
  readonly permission!: string;
  @FlagField()
  readonly isHeld!: boolean;
}
