import { newId, system } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherTownship, township } from '../../../../test/given/access';
import { promiseOfTest, workItem } from '../../../../test/given/follow-ups';
import { WorkItemHold } from '../clock/work-item-hold.entity';
import { WorkItem } from './work-item.entity';
import { WorkItemMany } from './work-item-many';
import { WorkItems } from './work-items';

describeOnDatabase('A work item', (app) => {
  const items = () => app.get(WorkItems);
  const person = (nth = 1) => actors(app).commissioner({ region: township, nth });
  const state = async ({ id }: WorkItem) => (await app.rows(WorkItem, { id }))[0];
  const hold = ({ subjectType: type, subjectId: id }: WorkItem) =>
    app.write((tx) => items().hold(tx, system, { type, id }, promiseOfTest, { reason: '等待检测报告' }));

  it('ends after its parts, and takes them along when its reason is gone', async () => {
    const a = await person();
    const subject = { type: 'thing', id: newId() };
    const whole = await workItem(app, { ownerAccountId: a.accountId, subject });
    const part = await workItem(app, { ownerAccountId: a.accountId, parentId: whole.id });
    await expect(items().complete(a, whole.id, '已办')).rejects.toThrowCode('open-parts');
    await hold(part);
    await expect(items().complete(a, whole.id, '已办')).rejects.toThrowCode('open-parts');
    await app.write((tx) => items().cancelOf(tx, system, subject, '企业已注销'));
    expect([(await state(whole)).status, (await state(part)).status]).toEqual(['cancelled', 'cancelled']);
    await expect(workItem(app, { ownerAccountId: a.accountId, parentId: whole.id })).rejects.toThrowCode('whole-ended');
  });

  it('does not end while three parts are opened for it: in whatever order, none is left open behind it', async () => {
    const a = await person();
    for (let round = 0; round < 5; round += 1) {
      const whole = await workItem(app, { ownerAccountId: a.accountId });
      await Promise.allSettled([
        workItem(app, { ownerAccountId: a.accountId, parentId: whole.id }),
        items().complete(a, whole.id, '已办'),
        workItem(app, { ownerAccountId: a.accountId, parentId: whole.id }),
        workItem(app, { ownerAccountId: a.accountId, parentId: whole.id }),
      ]);
      const parts = await app.rows(WorkItem, { parentId: whole.id });
      if ((await state(whole)).status === 'done') expect(parts).toEqual([]);
      else expect(parts.length).toBeGreaterThan(0);
    }
  });

  it('on hold that changes hands goes on running, unless the hold is to move along; its due day is kept or moved by the hold alone', async () => {
    const [a, b, officer] = [await person(1), await person(2), await actors(app).officer({ region: township })];
    const [first, second] = [
      await workItem(app, { ownerAccountId: a.accountId }),
      await workItem(app, { ownerAccountId: a.accountId }),
    ];
    await hold(first);
    await hold(second);
    app.clock.advance({ days: 2 });
    await items().assign(officer, first.id, { accountId: b.accountId });
    await items().assign(officer, second.id, { accountId: b.accountId, hold: 'move' });
    expect([(await state(first)).status, (await state(first)).dueOn]).toEqual(['open', '2026-12-03']);
    expect([(await state(second)).status, (await state(second)).dueOn]).toEqual(['held', '2026-12-01']);
    const open = (await app.rows(WorkItemHold)).filter(({ toOn }) => toOn === null);
    expect(open.map(({ workItemId }) => workItemId)).toEqual([second.id]);
  });

  it('completed on hold is late only if it was late when its time stood still', async () => {
    const a = await person();
    const [inTime, late] = [
      await workItem(app, { ownerAccountId: a.accountId }),
      await workItem(app, { ownerAccountId: a.accountId, finish: { agreedOn: '2026-11-20' } }),
    ];
    await hold(inTime);
    await hold(late);
    app.clock.set('2026-12-20');
    await items().complete(a, inTime.id, '已办');
    await items().complete(a, late.id, '已办');
    expect([(await state(inTime)).daysLate, (await state(late)).daysLate]).toEqual([0, 3]);
  });

  it('goes to somebody who is there, or to a unit, never to nobody', async () => {
    const [a, officer] = [await person(), await actors(app).officer({ region: township })];
    const item = await workItem(app, { ownerAccountId: a.accountId });
    await expect(items().assign(officer, item.id, {})).rejects.toThrowCode('owner-required');
    await expect(items().assign(officer, item.id, { accountId: newId() })).rejects.toThrowCode('owner-unknown');
    await expect(items().assign(officer, item.id, { unitId: newId() })).rejects.toThrowCode('owner-unknown');
    expect((await state(item)).ownerAccountId).toBe(a.accountId);
  });

  it('among many has a result of its own: what is refused leaves the others alone', async () => {
    const [a, b, officer] = [await person(1), await person(2), await actors(app).officer({ region: township })];
    const [near, done, far] = [
      await workItem(app, { ownerAccountId: a.accountId }),
      await workItem(app, { ownerAccountId: a.accountId }),
      await workItem(app, { ownerAccountId: a.accountId, regionCode: otherTownship }),
    ];
    await items().complete(a, done.id, '已办');
    const ids = [near.id, done.id, far.id];
    const many = app.get(WorkItemMany);
    const codes = (rows: { problem: { code: string } | null }[]) => rows.map(({ problem }) => problem?.code ?? 'done');
    expect(codes(await many.assign(officer, ids, { accountId: b.accountId }))).toEqual([
      'done',
      'illegal-transition',
      'not-found',
    ]);
    expect(codes(await many.urge(officer, ids, '请尽快'))).toEqual(['done', 'illegal-transition', 'not-found']);
    expect(codes(await many.urge(officer, [near.id], '请尽快'))).toEqual(['urged-already']);
    const more = { n: 3, reason: '等待材料', approvedById: officer.accountId };
    expect(codes(await many.extend(officer, ids, more))).toEqual(['done', 'illegal-transition', 'not-found']);
    expect((await state(near)).dueOn).toBe('2026-12-04');
  });
});
