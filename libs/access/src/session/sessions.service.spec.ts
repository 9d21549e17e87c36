import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, actors, tokenFor, township } from '../../../../test/given/access';
import { Accounts } from '../account/accounts';

describeOnDatabase('a session', (app) => {
  const current = (token: string) => app.request('get', '/sessions/current', token);

  it('acts for the region of its unit', async () => {
    const officer = await actors(app).officer({ region: township });
    expect(officer).toMatchObject({ regionCodes: [township], homeRegionCode: township, roles: ['officer'] });
    const clerk = await actors(app).auditAdministrator();
    expect(clerk.regionCodes).toEqual([]);
  });

  it('ends for everybody at once when the account is disabled', async () => {
    const token = await tokenFor(app, 'officer');
    await current(token).expect(200);
    const id = await accountFor(app, 'officer');
    await app.get(Accounts).disable(await actors(app).systemAdministrator(), id, 1, '离职');
    const { body } = await current(token).expect(401);
    expect(body.code).toBe('session-ended');
  });

  it('ends after half an hour without a request, and after twelve hours in any case', async () => {
    const token = await tokenFor(app, 'leader');
    app.clock.advance({ minutes: 29 });
    await current(token).expect(200);
    app.clock.advance({ minutes: 29 });
    await current(token).expect(200);
    app.clock.advance({ minutes: 30 });
    expect((await current(token).expect(401)).body.code).toBe('session-expired');

    const busy = await tokenFor(app, 'officer');
    for (let quarter = 0; quarter < 47; quarter += 1) {
      app.clock.advance({ minutes: 15 });
      await current(busy).expect(200);
    }
    app.clock.advance({ minutes: 15 });
    expect((await current(busy).expect(401)).body.code).toBe('session-expired');
  });

  it('is not held by an unknown token', async () => {
    expect((await current('nothing').expect(401)).body.code).toBe('not-signed-in');
  });
});
