import { describeOnDatabase } from '@ipharbor/platform/testing';
import { EventRow } from '@ipharbor/platform/persistence';
import { accountFor, actors, invited, password, tokenFor } from '../../../../test/given/access';
import { AccountSecurity } from '../account/account-security';
import { Accounts } from '../account/accounts';
import { Credential } from '../password/credential.entity';
import { Session } from './session.entity';

describeOnDatabase('signing in', (app) => {
  const name = `officer.410184.1`;
  const signIn = (secret = password, username = name) =>
    app.request('post', '/sessions').send({ username, password: secret });
  const change = (token: string, current: string, next: string) =>
    app.request('put', '/accounts/me/password', token).send({ current, next });
  const codes = (answers: { body: { code: string } }[]) => answers.map(({ body }) => body.code);

  it('answers a token, keeps only its hash, and leaves a row', async () => {
    const id = await accountFor(app, 'officer');
    const { body } = await signIn(password, name.toUpperCase()).expect(201);
    expect(body.user).toMatchObject({
      id,
      roles: ['officer'],
      posts: [{ title: 'officer' }],
      mustChangePassword: false,
      enterpriseId: null,
      agencyId: null,
      regionCodes: ['410184'],
    });
    expect(body.user.permissions).toContain('person:read');
    const [session] = await app.rows(Session);
    expect(JSON.stringify(session)).not.toContain(body.token);
    expect(await app.timeline(session)).toEqual(['session.started']);
    expect(await app.rows(EventRow, { aboutId: id })).toHaveLength(1);
  });

  it('locks after five failures for fifteen minutes, the right password included', async () => {
    const id = await accountFor(app, 'officer');
    const failures = [];
    for (let n = 0; n < 5; n += 1) failures.push(await signIn('Wrong-2026!'));
    expect(failures.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect(codes([await signIn().expect(423)])).toEqual(['account-locked']);
    app.clock.advance({ minutes: 15 });
    await signIn().expect(201);
    const history = await app.timeline({ id });
    expect(history.filter((action) => action === 'account.sign-in-failed')).toHaveLength(6);
    expect(history.filter((action) => action === 'account.locked')).toHaveLength(1);
  });

  it('counts failures made at the same moment, so that guessing in parallel gains nothing', async () => {
    const id = await accountFor(app, 'officer');
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => signIn(`Wrong-${n}-2026`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 423)).toHaveLength(7);
    const [credential] = await app.rows(Credential, { id });
    expect(credential.lockedUntil).not.toBeNull();
  });

  it('answers an unknown name as it answers a known one, and keeps no typed secret', async () => {
    const refused = await signIn('Wrong-2026!', 'nobody').expect(401);
    expect(refused.body.code).toBe('wrong-credentials');
    for (let n = 0; n < 4; n += 1) await signIn('Wrong-2026!', 'nobody').expect(401);
    await signIn('Wrong-2026!', 'nobody').expect(423);
    await signIn('x', '我的密码 是 Harbour!').expect(401);
    const rows = (await app.rows(EventRow)).filter(({ action }) => action === 'sign-in.refused');
    expect(rows.map(({ payload }) => payload?.username)).toEqual([...Array<string>(5).fill('nobody'), '***']);
  });

  it('is refused for an address that fails too often, whatever the names', async () => {
    app.clock.set('2026-12-01'); // a span of its own
    for (let n = 0; n < 30; n += 1) await signIn('Wrong-2026!', `somebody${n}`).expect(401);
    expect(codes([await signIn(password, 'another').expect(429)])).toEqual(['too-many-requests']);
    app.clock.advance({ minutes: 15 });
    await signIn(password, 'another').expect(401);
  });

  it('tells a disabled person so, but only with the right password', async () => {
    const id = await accountFor(app, 'officer');
    await app.get(Accounts).disable(await actors(app).systemAdministrator(), id, 1, '调离');
    expect(codes([await signIn('Wrong-2026!').expect(401), await signIn().expect(403)])).toEqual([
      'wrong-credentials',
      'account-disabled',
    ]);
  });

  it('begins, for an invited person, with a code and a password of their own', async () => {
    const { username, code } = await invited(app, 'zhao3');
    const activate = (send: object) =>
      app.request('post', '/accounts/activation').send({ username, code, password, ...send });
    expect(codes([await signIn(code, username).expect(401)])).toEqual(['wrong-credentials']);
    expect((await activate({ password: 'short' }).expect(422)).body.errors).toMatchObject([{ field: 'password' }]);
    expect(codes([await activate({ code: 'AAAA-BBBB-CCCC' }).expect(422)])).toEqual(['one-time-code-invalid']);
    await activate({ code: code.toLowerCase() }).expect(204);
    await signIn(password, username).expect(201);
    expect(codes([await activate({ password: 'Another-2026!' }).expect(422)])).toEqual(['one-time-code-invalid']);
  });

  it('refuses a code after fourteen days', async () => {
    const { username, code } = await invited(app, 'zhao3');
    app.clock.advance({ days: 14 });
    await app.request('post', '/accounts/activation').send({ username, code, password }).expect(422);
  });

  it('admits nobody to anything else before the first password is changed', async () => {
    const id = await accountFor(app, 'officer');
    await app.write(async (tx) => {
      const credential = (await tx.find(Credential, id))!;
      credential.mustChangePassword = true;
      await tx.update(credential);
    });
    const { body } = await signIn().expect(201);
    expect(body.user.mustChangePassword).toBe(true);
    expect(codes([await app.request('get', '/units', body.token).expect(403)])).toEqual(['password-change-required']);
    await app.request('get', '/sessions/current', body.token).expect(200);
    await change(body.token, password, 'Another-2026!').expect(204);
    await app.request('get', '/units', body.token).expect(200);
  });

  it('changes a password against the present one, ends the other sessions, and refuses the last five', async () => {
    const [mine, other] = [await tokenFor(app, 'officer'), await tokenFor(app, 'officer')];
    expect((await change(mine, 'Wrong-2026!', 'Another-2026!').expect(422)).body).toMatchObject({
      code: 'wrong-current-password',
      errors: [{ field: 'current' }],
    });
    let current = password;
    for (const next of ['Second-2026!', 'Third-2026!', 'Fourth-2026!', 'Fifth-2026!']) {
      await change(mine, current, next).expect(204);
      current = next;
    }
    expect(codes([await change(mine, current, 'Second-2026!').expect(422)])).toEqual(['password-reused']);
    await app.request('get', '/sessions/current', mine).expect(200);
    expect(codes([await app.request('get', '/sessions/current', other).expect(401)])).toEqual(['session-ended']);
  });

  it('is given back by the security administrator with a code, and the old password is gone', async () => {
    const id = await accountFor(app, 'officer');
    const token = await tokenFor(app, 'officer');
    const { code } = await app.get(AccountSecurity).reset(await actors(app).securityAdministrator(), id);
    await app.request('get', '/sessions/current', token).expect(401);
    await signIn().expect(401);
    await app
      .request('post', '/accounts/activation')
      .send({ username: name, code, password: 'Another-2026!' })
      .expect(204);
    await signIn('Another-2026!').expect(201);
    expect(await app.timeline({ id })).toContain('account.password-reset');
  });
});
