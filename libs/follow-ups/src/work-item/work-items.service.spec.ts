import { newId, system } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, city, otherTownship, township } from '../../../../test/given/access';
import { workItemKinds } from './work-item-kinds';
import type { WorkItem } from './work-item.entity';
import { WorkItemQueries } from './work-item.queries';
import { WorkItems } from './work-items';

workItemKinds({ 'follow-ups-spec.need': { zh: '测试需求', en: 'Need of a test' } });

describeOnDatabase('WorkItems', (app) => {
  const all = { page: 1, pageSize: 20, total: 'exact' as const };
  const open = (change: Partial<Parameters<WorkItems['open']>[2]> = {}): Promise<WorkItem> =>
    app.write((tx) =>
      app.get(WorkItems).open(tx, system, {
        subject: { type: 'thing', id: newId() },
        kind: 'follow-ups-spec.need',
        title: '帮助检索现有技术',
        finish: { agreedOn: '2026-12-01' },
        regionCode: township,
        ...change,
      }),
    );
  const titles = async (
    actor: Awaited<ReturnType<ReturnType<typeof actors>['officer']>>,
    view: 'todo' | 'done' | 'raised' | 'all' = 'todo',
  ) => (await app.get(WorkItemQueries).page(actor, { ...all, view })).items.map(({ title }) => title);

  it('are opened once per key, however often the command runs', async () => {
    const { accountId } = await actors(app).officer();
    const first = await open({ ownerAccountId: accountId, key: 'need:1' });
    const again = await open({ ownerAccountId: accountId, key: 'need:1' });
    expect(again.id).toBe(first.id);
    expect(await app.timeline(first)).toEqual(['work-item.opened']);
  });

  it('are to do for their owner until done, with the evidence in their history', async () => {
    const officer = await actors(app).officer();
    const item = await open({ ownerAccountId: officer.accountId });
    expect(await titles(officer)).toEqual(['帮助检索现有技术']);
    await app.get(WorkItems).complete(officer, item.id, '报告已交');
    expect(await titles(officer)).toEqual([]);
    expect(await titles(officer, 'done')).toEqual(['帮助检索现有技术']);
    expect(await app.timeline(item)).toEqual(['work-item.opened', 'work-item.completed']);
  });

  it('of a unit are to do for everybody in it', async () => {
    const officer = await actors(app).officer();
    await open({ ownerUnitId: officer.post?.unitId });
    expect(await titles(await actors(app).officer({ nth: 2 }))).toEqual(['帮助检索现有技术']);
    expect(await titles(await actors(app).officer({ region: otherTownship }))).toEqual([]);
  });

  it('are seen by the bureau of their region and nobody else', async () => {
    const owner = await actors(app).commissioner({ region: city });
    const item = await open({ ownerAccountId: owner.accountId });
    const seers = [await actors(app).leader(), await actors(app).officer({ region: township }), owner];
    for (const actor of seers) expect(await titles(actor, 'all')).toEqual(['帮助检索现有技术']);
    const strangers = [
      await actors(app).officer({ region: otherTownship }),
      await actors(app).enterprise(),
      await actors(app).systemAdministrator(),
    ];
    for (const actor of strangers) {
      expect(await titles(actor, 'all')).toEqual([]);
      await expect(app.get(WorkItems).urge(actor, item.id, undefined)).rejects.toThrowCode('not-found');
    }
  });

  it('may be completed by their owner only, though others see them', async () => {
    const owner = await actors(app).commissioner({ region: township });
    const item = await open({ ownerAccountId: owner.accountId });
    await expect(app.get(WorkItems).complete(await actors(app).leader(), item.id, '代办')).rejects.toThrowCode(
      'not-yours-to-complete',
    );
  });

  it('overdue are counted by owner, worst first', async () => {
    const [one, two] = [
      await actors(app).commissioner({ region: township }),
      await actors(app).commissioner({ region: otherTownship }),
    ];
    await open({ ownerAccountId: one.accountId, finish: { agreedOn: '2026-11-20' } });
    await open({ ownerAccountId: two.accountId, finish: { agreedOn: '2026-11-01' }, regionCode: otherTownship });
    await open({ ownerAccountId: two.accountId, finish: { agreedOn: '2026-11-22' }, regionCode: otherTownship });
    await open({ ownerAccountId: two.accountId, finish: { agreedOn: '2026-11-23' }, regionCode: otherTownship });
    const counted = await app.get(WorkItemQueries).overdue(await actors(app).leader());
    expect(counted.map(({ overdue, worstDays }) => [overdue, worstDays])).toEqual([
      [2, 22],
      [1, 3],
    ]);
    const ofTownship = await app.get(WorkItemQueries).overdue(await actors(app).officer({ region: township }));
    expect(ofTownship.map(({ overdue }) => overdue)).toEqual([1]);
  });

  it('overdue stand under the unit of whoever owes them, person or unit', async () => {
    const officer = await actors(app).officer({ region: township });
    await open({ ownerAccountId: officer.accountId, finish: { agreedOn: '2026-11-20' } });
    await open({ ownerAccountId: null, ownerUnitId: officer.post?.unitId, finish: { agreedOn: '2026-11-21' } });
    const counted = await app.get(WorkItemQueries).overdue(await actors(app).leader());
    expect(counted.map(({ unitName }) => unitName)).toEqual([officer.post?.unitName, officer.post?.unitName]);
  });

  it('whose subject is gone are cancelled with the reason', async () => {
    const officer = await actors(app).officer();
    const item = await open({ ownerAccountId: officer.accountId });
    const subject = { type: item.subjectType, id: item.subjectId };
    expect(await app.write((tx) => app.get(WorkItems).cancelOf(tx, system, subject, '企业已注销'))).toBe(1);
    expect(await titles(officer)).toEqual([]);
    expect(await app.timeline(item)).toEqual(['work-item.opened', 'work-item.cancelled']);
  });
});
