import { roles, type Role } from '../actor';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, actors, otherTownship, tokenFor, township } from '../../../../test/given/access';
import { Accounts } from '../account/accounts';
import { isSeparated } from '../roles';

/** What each of fifty people does at the same moment as the others, and what they must see. */
describeOnDatabase('fifty people at once', (app) => {
  it('each act as themselves, and those who are disabled meanwhile are out', async () => {
    const administrator = await actors(app).systemAdministrator();
    const people: { role: Role; id: string; token: string; leaves: boolean }[] = [];
    for (let at = 0; at < 50; at += 1) {
      const role = roles[at % roles.length];
      const whom = { region: at % 2 ? township : otherTownship, nth: 100 + at };
      const id = await accountFor(app, role, whom);
      people.push({ role, id, token: await tokenFor(app, role, whom), leaves: at % 10 === 9 });
    }
    await Promise.all(
      people.map(async ({ id, role, token, leaves }) => {
        for (let round = 0; round < 4; round += 1) {
          const { body, status } = await app.request('get', '/sessions/current', token);
          expect([status, body.user?.id, body.user?.roles]).toEqual([200, id, [role]]);
          const { status: units } = await app.request('get', '/units', token);
          expect(units).toBe(role === 'enterprise' || role === 'agency' ? 403 : 200);
          const { status: seen } = await app.request('get', '/roles', token);
          expect(seen).toBe(isSeparated(role) && role !== 'system-administrator' ? 200 : 403);
        }
        if (leaves) {
          await app.get(Accounts).disable(administrator, id, 1, '离职');
          await app.request('get', '/sessions/current', token).expect(401);
        } else {
          await app.request('delete', '/sessions/current', token).expect(204);
          await app.request('get', '/sessions/current', token).expect(401);
        }
      }),
    );
  });
});
