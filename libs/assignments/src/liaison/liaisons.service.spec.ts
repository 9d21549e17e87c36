import { WorkItem } from '@ipharbor/follow-ups';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, firm } from '../../../../test/given/access';
import { enterprise } from '../../../../test/given/directory';
import { Liaison } from './liaison.entity';
import { LiaisonQueries } from './liaison.queries';
import { Liaisons } from './liaisons.service';

describeOnDatabase('liaisons of key enterprises', (app) => {
  const listed = async () => {
    await enterprise(app, { id: firm });
    const decision = { decisionNo: '知发〔2026〕3号', decidedOn: '2026-01-10', toOn: '2027-12-31' };
    return app
      .get(Liaisons)
      .list(await actors(app).officer(), { enterpriseId: firm, criteria: ['high-tech'], ...decision });
  };
  const person = { name: '王五', post: '知识产权主管', phone: '13812345678' };
  const open = async () => (await app.rows(WorkItem, { status: 'open' })).map(({ kind, dueOn }) => [kind, dueOn]);

  it('are named for enterprises on the list only, by the enterprise or the bureau', async () => {
    await enterprise(app, { id: firm });
    const own = await actors(app).enterprise();
    await expect(app.get(Liaisons).name(own, firm, person)).rejects.toThrowCode('not-a-key-enterprise');
  });

  it('are owed from the day of the decision, and verified a year later', async () => {
    await listed();
    expect(await open()).toEqual([['liaison.change', '2026-11-30']]);
    const own = await actors(app).enterprise();
    const { id } = await app.get(Liaisons).name(own, firm, person);
    expect(await open()).toEqual([['liaison.verification', '2027-11-23']]);
    app.clock.set('2027-11-20');
    await app.get(Liaisons).verify(own, id);
    expect((await app.rows(Liaison, { id }))[0].verifiedOn).toBe('2027-11-20');
    expect((await open()).map(([kind]) => kind)).toEqual(['liaison.verification']);
  });

  it('are changed within five working days of leaving, and history stays', async () => {
    await listed();
    const own = await actors(app).enterprise();
    const { id } = await app.get(Liaisons).name(own, firm, person);
    await app.get(Liaisons).leave(own, id, '2026-11-27');
    expect(await open()).toContainEqual(['liaison.change', '2026-12-04']);
    app.clock.set('2026-12-01');
    await app.get(Liaisons).name(own, firm, { name: '赵六', phone: '13912345678' });
    expect((await open()).map(([kind]) => kind)).toEqual(['liaison.verification']);
    const shown = await app.get(LiaisonQueries).of(own, firm);
    expect(shown.primary?.name).toBe('赵六');
    expect(shown.former).toMatchObject([{ name: '王五', toOn: '2026-11-30' }]);
  });

  it('open a task when a message comes back', async () => {
    await listed();
    const officer = await actors(app).officer();
    const { id } = await app.get(Liaisons).name(officer, firm, person);
    await app.get(Liaisons).reportUnreachable(officer, id, '短信退回');
    expect((await open()).map(([kind]) => kind).sort()).toEqual(['liaison.unreachable', 'liaison.verification']);
    await app.get(Liaisons).verify(officer, id);
    expect((await open()).map(([kind]) => kind)).toEqual(['liaison.verification']);
  });

  it('leave the contact of the bureau to the bureau, and one of each role, three at once', async () => {
    await listed();
    const own = await actors(app).enterprise();
    await expect(app.get(Liaisons).name(own, firm, { ...person, role: 'bureau' })).rejects.toThrowCode(
      'not-your-contact',
    );
    const officer = await actors(app).officer();
    await Promise.allSettled(
      [1, 2, 3].map((n) => app.get(Liaisons).name(officer, firm, { ...person, name: `人 ${n}` })),
    );
    expect((await app.rows(Liaison)).filter(({ activeKey }) => activeKey !== null)).toHaveLength(1);
  });

  it('puts an enterprise on the list once', async () => {
    await listed();
    const again = {
      enterpriseId: firm,
      criteria: ['exporter' as const],
      decisionNo: '另一文号',
      decidedOn: '2026-02-01',
    };
    const officer = await actors(app).officer();
    await expect(app.get(Liaisons).list(officer, { ...again, toOn: '2027-12-31' })).rejects.toThrowCode(
      'key-enterprise-listed',
    );
    await expect(app.get(Liaisons).list(officer, { ...again, toOn: '2026-01-01' })).rejects.toThrowCode(
      'key-enterprise-period',
    );
  });
});
