import { Absences, Accounts, Posts, Units } from '@ipharbor/access';
import { newId, system } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, actors, city, township } from '../../../../test/given/access';
import { promiseOfTest, workItem } from '../../../../test/given/follow-ups';
import { WorkItem } from '../work-item/work-item.entity';
import { WorkItemQueries } from '../work-item/work-item.queries';
import { WorkItems } from '../work-item/work-items';
import { escalateDue } from './escalate-due.job';
import { WorkItemEscalation } from './escalation-ladder.entity';
import { Ladders } from './ladders';

describeOnDatabase('The daily scan of what is due', (app) => {
  const scan = async () => {
    await app.write((tx) => tx.enqueue(escalateDue, {}));
    await app.runJobs();
  };
  const steps = async ({ id }: WorkItem) =>
    (await app.rows(WorkItemEscalation, { workItemId: id }))
      .sort((a, b) => a.level - b.level)
      .map(({ level, accountId }) => [level, accountId]);

  /** A commissioner in a section with a head, below a leading group with a head. */
  const chain = async () => {
    const administrator = await actors(app).systemAdministrator();
    const owner = await actors(app).commissioner({ region: township });
    const office = await app.get(Units).create(administrator, {
      ...{ parentId: null, kind: 'leading-group', name: '领导小组办公室', regionCode: city },
    });
    const unit = (await app.get(Units).find(owner.post!.unitId))!;
    await app.get(Units).change(administrator, unit.id, unit.version, { parentId: office.id });
    const head = await accountFor(app, 'officer', { region: township, nth: 7 });
    const top = await accountFor(app, 'leader', { nth: 8 });
    const post = (accountId: string, unitId: string) => ({
      accountId,
      unitId,
      title: '负责人',
      isHead: true,
      fromOn: '2021-01-01',
      toOn: null,
    });
    await app.get(Posts).assign(administrator, post(head, unit.id));
    await app.get(Posts).assign(administrator, post(top, office.id));
    return { owner, head, top };
  };

  it('goes up the ladder one step at a time, each step once, and lets the superior see it', async () => {
    const { owner, head, top } = await chain();
    const item = await workItem(app, { ownerAccountId: owner.accountId, finish: { agreedOn: '2026-11-27' } });
    await scan();
    expect(await steps(item)).toEqual([]);
    app.clock.set('2026-11-24');
    await scan();
    await scan();
    expect(await steps(item)).toEqual([[1, owner.accountId]]);
    for (const [day, to] of [
      ['2026-11-30', owner.accountId],
      ['2026-12-04', head],
      ['2026-12-11', top],
    ] as const) {
      app.clock.set(day);
      await scan();
      expect((await steps(item)).at(-1)![1]).toBe(to);
    }
    app.clock.set('2027-03-01');
    await scan();
    expect((await steps(item)).map(([level]) => level)).toEqual([1, 2, 3, 4]);
    expect(await app.timeline(item)).toEqual(['work-item.opened', ...Array<string>(4).fill('work-item.escalated')]);
    const leader = await actors(app).leader({ nth: 8 });
    const all = { page: 1, pageSize: 20, total: 'exact' as const };
    const copied = await app.get(WorkItemQueries).page(leader, { ...all, view: 'copied' });
    expect(copied.items.map(({ id }) => id)).toEqual([item.id]);
  });

  it('takes the highest step alone for what comes late, leaves alone what stands still or has ended', async () => {
    const { owner, top } = await chain();
    const open = (day: string) => workItem(app, { ownerAccountId: owner.accountId, finish: { agreedOn: day } });
    const [late, held, done] = [await open('2026-11-02'), await open('2026-11-02'), await open('2026-11-02')];
    const subject = { type: held.subjectType, id: held.subjectId };
    await app.write((tx) => app.get(WorkItems).hold(tx, system, subject, promiseOfTest, { reason: '等待' }));
    await app.get(WorkItems).complete(owner, done.id, '已办');
    await scan();
    expect([await steps(late), await steps(held), await steps(done)]).toEqual([[[4, top]], [], []]);
  });

  it('tells whoever stands in for the owner today', async () => {
    const { owner, head } = await chain();
    const item = await workItem(app, { ownerAccountId: owner.accountId, finish: { agreedOn: '2026-11-25' } });
    await app
      .get(Absences)
      .record(owner, { substituteId: head, fromOn: '2026-11-23', toOn: '2026-11-23', reason: '请假' });
    await scan();
    expect(await steps(item)).toEqual([[1, head]]);
  });

  it('follows a ladder that was decided for a kind, and refuses one whose steps go back', async () => {
    const { owner, head } = await chain();
    const leader = await actors(app).leader();
    const ladders = app.get(Ladders);
    await ladders.decide(leader, promiseOfTest, [{ workingDays: -5, to: 'section-head' }]);
    const item = await workItem(app, { ownerAccountId: owner.accountId, finish: { agreedOn: '2026-11-30' } });
    await scan();
    expect(await steps(item)).toEqual([[1, head]]);
    const back = [
      { workingDays: 5, to: 'owner' as const },
      { workingDays: 5, to: 'office' as const },
    ];
    await expect(async () => ladders.decide(leader, promiseOfTest, back)).rejects.toThrowCode('ladder-order');
    await expect(async () => ladders.decide(leader, 'no-such-kind', [])).rejects.toThrowCode('kind-unknown');
  });

  it('takes a wave in batches, and misses none', async () => {
    const { owner } = await chain();
    expect(await app.get(Accounts).find(owner.accountId)).not.toBeNull();
    await app.write(async (tx) => {
      const facts = { kind: promiseOfTest, ownerAccountId: owner.accountId, finish: { agreedOn: '2026-11-20' } };
      for (let n = 0; n < 1205; n += 1)
        await app
          .get(WorkItems)
          .open(tx, system, { ...facts, title: `事项 ${n}`, subject: { type: 'thing', id: newId() } });
    });
    await scan();
    const levels = (await app.rows(WorkItem)).map(({ escalationLevel }) => escalationLevel);
    expect([levels.length, new Set(levels)]).toEqual([1205, new Set([2])]);
    expect(await app.rows(WorkItemEscalation)).toHaveLength(1205);
  });
});
