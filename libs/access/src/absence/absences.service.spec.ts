import type { Actor } from '@ipharbor/access';
import { describeOnDatabase, dialect } from '@ipharbor/platform/testing';
import { actors, otherTownship, township } from '../../../../test/given/access';
import { ActorOf } from '../actor-of';
import { Absence } from './absence.entity';
import { Absences } from './absences';
import { Substitutes } from './substitutes';

describeOnDatabase('Absences', (app) => {
  const person = (nth: number): Promise<Actor> => actors(app).commissioner({ region: township, nth });
  const away = (who: Actor, substitute: Actor, fromOn = '2026-11-23', toOn = fromOn) =>
    app.get(Absences).record(who, { substituteId: substitute.accountId, fromOn, toOn, reason: '出差' });
  const standsInFor = async ({ accountId }: Actor) => (await app.get(ActorOf).account(accountId))!.standsInFor;

  it('of one day hold on that day, and on no other', async () => {
    const [a, b] = [await person(1), await person(2)];
    await away(a, b, '2026-11-24');
    expect(await standsInFor(b)).toEqual([]);
    app.clock.set('2026-11-24');
    expect(await standsInFor(b)).toEqual([a.accountId]);
    app.clock.set('2026-11-25');
    expect(await standsInFor(b)).toEqual([]);
  });

  it('are passed on by a substitute who is away: the last one does the work of all', async () => {
    const [a, b, c] = [await person(1), await person(2), await person(3)];
    await away(a, b, '2026-11-23', '2026-11-27');
    await away(b, c, '2026-11-24', '2026-11-25');
    expect(await standsInFor(b)).toEqual([a.accountId]);
    app.clock.set('2026-11-24');
    expect([await standsInFor(a), await standsInFor(b)]).toEqual([[], []]);
    expect([...(await standsInFor(c))].sort()).toEqual([a.accountId, b.accountId].sort());
    expect(await app.get(Substitutes).actingFor([a.accountId, c.accountId])).toEqual(
      new Map([[a.accountId, c.accountId]]),
    );
    app.clock.set('2026-11-26');
    expect(await standsInFor(b)).toEqual([a.accountId]);
  });

  it('that would lead back to whoever is away are refused, and on other days are not', async () => {
    const [a, b, c] = [await person(1), await person(2), await person(3)];
    await expect(away(a, a)).rejects.toThrowCode('substitute-circle');
    await away(a, b, '2026-11-23', '2026-11-27');
    await away(b, c, '2026-11-25', '2026-11-30');
    await expect(away(c, a, '2026-11-27')).rejects.toThrowCode('substitute-circle');
    expect(await app.rows(Absence)).toHaveLength(2);
    await away(c, a, '2026-11-28');
  });

  it(
    'cannot close a circle when all are recorded at once',
    async () => {
      const people = [await person(1), await person(2), await person(3)];
      const results = await Promise.allSettled(people.map((who, at) => away(who, people[(at + 1) % 3])));
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'substitute-circle' },
      });
    },
    dialect === 'mariadb' ? 60_000 : 30_000,
  );

  it('are recorded by the person or the bureau of the region, once for each day', async () => {
    const [a, b] = [await person(1), await person(2)];
    const [near, far] = [
      await actors(app).officer({ region: township }),
      await actors(app).officer({ region: otherTownship }),
    ];
    const facts = { accountId: a.accountId, substituteId: b.accountId, fromOn: '2026-11-24', toOn: '2026-11-26' };
    await expect(app.get(Absences).record(far, { ...facts, reason: '代填' })).rejects.toThrowCode('substitute-unknown');
    await app.get(Absences).record(near, { ...facts, reason: '代填' });
    await expect(away(a, b, '2026-11-26', '2026-11-28')).rejects.toThrowCode('absence-overlaps');
    await expect(away(a, b, '2026-11-30', '2026-11-29')).rejects.toThrowCode('absence-dates');
    await expect(away(a, b, '2026-11-20')).rejects.toThrowCode('absence-past');
    const firm = await actors(app).enterprise();
    await expect(away(a, firm, '2026-11-29')).rejects.toThrowCode('substitute-unknown');
  });

  it('end early: the work is with the person again from that day on', async () => {
    const [a, b] = [await person(1), await person(2)];
    const absence = await away(a, b, '2026-11-23', '2026-11-27');
    app.clock.set('2026-11-25');
    await expect(app.get(Absences).end(b, absence.id)).rejects.toThrowCode('absence-not-yours');
    await app.get(Absences).end(a, absence.id);
    expect(await standsInFor(b)).toEqual([]);
    await expect(app.get(Absences).end(a, absence.id)).rejects.toThrowCode('absence-over');
    expect(await app.timeline(absence)).toEqual(['absence.recorded', 'absence.ended']);
  });
});
