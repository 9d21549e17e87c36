import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateRolePermission1795600100009 extends Change {
  change = (schema: Schema) =>
    schema.create('role_permission', (t) =>
      t.id().word('role').code('permission').flag('isHeld').version().index(['role', 'permission'], { unique: true }),
    );
}
