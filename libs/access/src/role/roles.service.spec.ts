import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, tokenFor } from '../../../../test/given/access';
import type { Role } from '../actor';
import type { Permission } from '../permissions';
import { RolePermission } from './role-permission.entity';
import { Roles } from './roles.service';

describeOnDatabase('what a role may do', (app) => {
  it('is decided by the security administrator, from the next request on', async () => {
    const [me, token] = [await tokenFor(app, 'security-administrator'), await tokenFor(app, 'leader')];
    const decide = (role: string, permission: string, isHeld: boolean) =>
      app.request('put', `/roles/${role}/permissions/${permission}`, me).send({ isHeld });
    await app.request('get', '/account-claims', token).expect(403);
    await decide('leader', 'account-claim:read', true).expect(200);
    await app.request('get', '/account-claims', token).expect(200);
    await decide('leader', 'account-claim:read', false).expect(200);
    await app.request('get', '/account-claims', token).expect(403);

    const [decision] = await app.rows(RolePermission);
    expect(await app.timeline(decision)).toEqual(['role.permission-changed', 'role.permission-changed']);
    expect((await decide('nobody', 'person:read', true)).status).toBe(400);
    expect((await decide('leader', 'person:eat', true)).body.code).toBe('permission-unknown');
  });

  it('never mixes administrators with business, and leaves every permission to somebody', async () => {
    const me = await actors(app).securityAdministrator();
    const decide = (role: Role, permission: Permission, isHeld: boolean) =>
      app.get(Roles).decide(me, role, permission, isHeld);
    await expect(decide('audit-administrator', 'person:read', true)).rejects.toThrowCode('permission-separated');
    await expect(decide('officer', 'account:create', true)).rejects.toThrowCode('permission-separated');
    await expect(decide('officer', 'account-claim:decide', false)).rejects.toThrowCode('permission-needs-a-role');
    await decide('officer', 'person:read', false);
    await decide('commissioner', 'person:read', false);
    await expect(decide('leader', 'person:read', false)).rejects.toThrowCode('permission-needs-a-role');
  });
});
