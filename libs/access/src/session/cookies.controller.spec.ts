import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, password } from '../../../../test/given/access';

describeOnDatabase('a browser', (app) => {
  const signIn = async (username: string) => {
    const answer = await app.request('post', '/sessions').send({ username, password }).expect(201);
    const cookies = answer.get('Set-Cookie')!;
    const value = (name: string) => cookies.find((one) => one.startsWith(`${name}=`))!.split(';')[0];
    const csrf = decodeURIComponent(value('ipharbor_csrf').slice('ipharbor_csrf='.length));
    return { cookies, csrf, jar: `${value('ipharbor_session')}; ${value('ipharbor_csrf')}` };
  };

  beforeEach(async () => {
    await accountFor(app, 'officer');
    await accountFor(app, 'leader');
  });

  it('keeps the token where no script reads it', async () => {
    const { cookies } = await signIn('officer.410184.1');
    const session = cookies.find((one) => one.startsWith('ipharbor_session='))!;
    expect(session).toMatch(/; HttpOnly/);
    expect(session).toMatch(/; SameSite=Lax/);
    expect(session).not.toMatch(/; Secure/); // no public https address is configured here
    expect(cookies.find((one) => one.startsWith('ipharbor_csrf='))).not.toMatch(/HttpOnly/);
  });

  it('reads with the cookie alone, and writes only with the token of its own session echoed', async () => {
    const [mine, another] = [await signIn('officer.410184.1'), await signIn('leader.410184.1')];
    await app.request('get', '/sessions/current').set('cookie', mine.jar).expect(200);
    const end = (csrf?: string) => {
      const call = app.request('delete', '/sessions/current').set('cookie', mine.jar);
      return csrf === undefined ? call : call.set('x-csrf-token', csrf);
    };
    expect((await end().expect(403)).body.code).toBe('csrf-token-invalid');
    await end(another.csrf).expect(403);
    const ended = await end(mine.csrf).expect(204);
    expect(ended.get('Set-Cookie')!.join()).toContain('ipharbor_session=;');
    await app.request('get', '/sessions/current').set('cookie', mine.jar).expect(401);
  });
});
