import { roles } from '../actor';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, actors, firm, postIn, tokenFor, township, unitOf } from '../../../../test/given/access';
import { separatedRoles } from '../roles';
import { Posts } from '../unit/posts';
import { Units } from '../unit/units';
import { AccountList } from './account-list';
import { Account } from './account.entity';
import { Accounts } from './accounts';
import { FirstAdministrator } from './first-administrator';
import { People } from './people';

describeOnDatabase('accounts', (app) => {
  const administrator = () => actors(app).systemAdministrator();
  const security = () => actors(app).securityAdministrator();
  const zhao = { username: 'zhao3', displayName: '赵三' };

  it('keep the three administrators apart, when made and when authorised', async () => {
    const id = await accountFor(app, 'officer');
    for (const one of separatedRoles)
      for (const other of roles.filter((role) => role !== one)) {
        const both = [one, other];
        const record = {
          enterpriseId: other === 'enterprise' ? firm : null,
          agencyId: other === 'agency' ? firm : null,
        };
        await expect(
          app.get(Accounts).invite(await administrator(), { ...zhao, ...record, roles: both }),
        ).rejects.toThrowCode('roles-separated');
        await expect(app.get(Accounts).authorise(await security(), id, 1, both)).rejects.toThrowCode('roles-separated');
      }
    expect(await app.rows(Account, { usernameKey: 'zhao3' })).toEqual([]);
  });

  it('take and give roles from the next request on, and say so in the history', async () => {
    const token = await tokenFor(app, 'officer');
    const id = await accountFor(app, 'officer');
    await app.request('get', '/account-claims', token).expect(200);
    await app.get(Accounts).authorise(await security(), id, 1, ['commissioner']);
    const { body } = await app.request('get', '/account-claims', token).expect(403);
    expect(body).toMatchObject({ code: 'permission-required', detail: { permission: 'account-claim:read' } });
    expect(await app.timeline({ id })).toEqual(['account.created', 'account.roles-changed']);
    await expect(app.get(Accounts).authorise(await security(), id, 1, ['officer'])).rejects.toThrowCode('stale');
  });

  it('let nobody change their own rights', async () => {
    const me = await security();
    await expect(app.get(Accounts).authorise(me, me.accountId, 1, ['officer'])).rejects.toThrowCode('not-oneself');
    await expect(app.get(Accounts).disable(me, me.accountId, 1, 'x')).rejects.toThrowCode('not-oneself');
  });

  it('say for which enterprise somebody acts, and only then', async () => {
    const invite = async (facts: object) =>
      app.get(Accounts).invite(await administrator(), { ...zhao, roles: ['enterprise'], ...facts });
    await expect(invite({})).rejects.toThrowCode('role-needs-record');
    await expect(invite({ roles: ['officer'], enterpriseId: firm })).rejects.toThrowCode('role-needs-record');
    await expect(invite({ roles: ['agency'] })).rejects.toThrowCode('role-needs-record');
    await invite({ enterpriseId: firm });
    await expect(invite({ enterpriseId: firm, username: 'ＺＨＡＯ3' })).rejects.toThrowCode('username-taken');
  });

  it('come from a list whole or not at all', async () => {
    await unitOf(app, township);
    await accountFor(app, 'officer');
    const row = { ...zhao, roles: ['officer' as const], unitName: `单位 ${township}`, title: '所长', isHead: true };
    const bad = [
      row,
      { ...row, username: 'ZHAO3' },
      { ...row, username: 'officer.410184.1' },
      {
        ...row,
        username: 'qian4',
        roles: ['officer' as const, 'audit-administrator' as const],
        unitName: '没有的单位',
      },
    ];
    await expect(app.get(AccountList).invite(await administrator(), bad)).rejects.toMatchObject({
      code: 'rows-invalid',
      detail: {
        errors: [
          { field: 'rows.1.username', code: 'username-taken' },
          { field: 'rows.2.username', code: 'username-taken' },
          { field: 'rows.3.roles', code: 'roles-separated' },
          { field: 'rows.3.unitName', code: 'unit-unknown' },
        ],
      },
    });
    expect(await app.rows(Account, { usernameKey: 'zhao3' })).toEqual([]);
    const [{ accountId, code }] = await app.get(AccountList).invite(await administrator(), [row]);
    expect(code).toMatch(/^.{4}-.{4}-.{4}$/);
    expect(await app.get(People).headOf(await unitOf(app, township))).toBe(accountId);
  });

  it('tell a one-time code once: a repeated request finds the work done and no code kept', async () => {
    const token = await tokenFor(app, 'system-administrator');
    const create = () =>
      app
        .request('post', '/accounts', token)
        .set('idempotency-key', 'a-key-of-its-own')
        .send({ ...zhao, roles: ['officer'] });
    const { body } = await create().expect(201);
    expect(body.code).toBeTruthy();
    expect((await create().expect(201)).text).toBe('');
    const kept = await app.source.query<{ body: string | null }[]>('SELECT body FROM idempotency_key');
    expect(kept.map((row) => row.body)).toEqual([null]);
  });

  it('begin in an empty city with one administrator, once', async () => {
    const first = await app.get(FirstAdministrator).appoint();
    const { body } = await app.request('post', '/sessions').send(first!).expect(201);
    expect(body.user).toMatchObject({ roles: ['system-administrator'], mustChangePassword: true });
    expect(await app.get(FirstAdministrator).appoint()).toBeNull();
  });
});

describeOnDatabase('posts', (app) => {
  it('decide the region acted for, one at a time', async () => {
    const token = await tokenFor(app, 'officer');
    const id = await accountFor(app, 'officer');
    const postId = await postIn(app, id, township);
    const before = await app.request('get', '/sessions/current', token);
    expect(before.body.user.posts).toHaveLength(2);
    const choose = (to: string) => app.request('put', '/sessions/current/post', token).send({ postId: to });
    expect((await choose(postId).expect(200)).body.user.actingPostId).toBe(postId);
    const after = await app.request('get', '/sessions/current', token);
    expect(after.body.user.actingPostId).toBe(postId);
    const stranger = await postIn(app, await accountFor(app, 'leader'), township);
    expect((await choose(stranger).expect(422)).body.code).toBe('post-not-held');
  });

  it('end on their day', async () => {
    const administrator = await actors(app).systemAdministrator();
    const id = await accountFor(app, 'commissioner');
    const postId = await postIn(app, id, township);
    await app.get(Posts).change(administrator, postId, 1, { toOn: '2026-11-23' });
    const token = await tokenFor(app, 'commissioner');
    const posts = async () => (await app.request('get', '/sessions/current', token)).body.user.posts.length as number;
    expect(await posts()).toBe(2);
    app.clock.set('2026-11-24T00:00:00.000+08:00');
    const fresh = await tokenFor(app, 'commissioner');
    expect((await app.request('get', '/sessions/current', fresh)).body.user.posts).toHaveLength(1);
  });

  it('give a unit one head, whoever is first', async () => {
    const administrator = await actors(app).systemAdministrator();
    const unitId = await unitOf(app, township);
    const heads = await Promise.all([1, 2, 3].map((nth) => accountFor(app, 'officer', { region: township, nth })));
    const assign = (accountId: string) =>
      app
        .get(Posts)
        .assign(administrator, { accountId, unitId, title: '所长', isHead: true, fromOn: '2026-01-01', toOn: null });
    const outcomes = await Promise.allSettled(heads.map(assign));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await app.get(People).heads()).size).toBe(1);
  });
});

describeOnDatabase('units', (app) => {
  it('form a tree without circles', async () => {
    const administrator = await actors(app).systemAdministrator();
    const units = app.get(Units);
    const facts = { kind: 'bureau-section', name: '科', regionCode: '410184' } as const;
    const top = await units.create(administrator, { ...facts, parentId: null });
    const middle = await units.create(administrator, { ...facts, parentId: top.id });
    const low = await units.create(administrator, { ...facts, parentId: middle.id });
    await expect(units.change(administrator, top.id, 1, { parentId: low.id })).rejects.toThrowCode('unit-cycle');
    await expect(units.change(administrator, top.id, 1, { parentId: top.id })).rejects.toThrowCode('unit-cycle');
    expect((await units.all()).map(({ id }) => id)).toEqual([top.id, middle.id, low.id]);
    expect(await units.within(middle.id)).toEqual([middle.id, low.id]);
  });

  it('name the officers of a region, the nearest first', async () => {
    const city = await accountFor(app, 'officer');
    const near = await accountFor(app, 'officer', { region: township });
    await accountFor(app, 'officer', { region: '410184106' });
    await accountFor(app, 'leader', { region: township });
    const found = await app.get(People).officersOf(township);
    expect(found.map(({ accountId }) => accountId)).toEqual([near, city]);
  });
});
