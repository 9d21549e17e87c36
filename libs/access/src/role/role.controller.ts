import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { roles, type Actor, type Role } from '../actor';
import { declaredPermissions, type Permission } from '../permissions';
import { Caller, Requires } from '../requires';
import { mayBeHeld } from '../roles';
import { ARole, RoleChangeDto, RolePermissionDto, RoleTableDto } from './role.dto';
import { RolePermissions } from './role-permissions';
import { Roles } from './roles.service';

@ApiTags('access')
@Controller('roles')
export class RoleController {
  constructor(
    private readonly rolePermissions: RolePermissions,
    private readonly service: Roles,
  ) {}

  @Get()
  @Requires('role:read')
  @ApiOkResponse({ type: RoleTableDto })
  async table(): Promise<RoleTableDto> {
    const table = await this.rolePermissions.current();
    const items = [...declaredPermissions().keys()].sort().map((permission) => ({
      permission,
      heldBy: table.holdersOf(permission),
      mayBeHeldBy: roles.filter((role) => mayBeHeld(role, permission)),
    }));
    return { items };
  }

  @Put(':role/permissions/:permission')
  @Requires('role:change')
  @ApiParam({ name: 'role', enum: roles })
  @ApiOkResponse({ type: RolePermissionDto })
  async decide(
    @Caller() actor: Actor,
    @Param('role', ARole) role: Role,
    @Param('permission') permission: Permission,
    @Body() { isHeld }: RoleChangeDto,
  ): Promise<RolePermissionDto> {
    await this.service.decide(actor, role, permission, isHeld);
    return { role, permission, isHeld };
  }
}
