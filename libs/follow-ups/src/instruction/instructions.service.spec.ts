import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherTownship, township } from '../../../../test/given/access';
import { workItem } from '../../../../test/given/follow-ups';
import { WorkItemClock } from '../clock/work-item-clock.entity';
import { WorkItem } from '../work-item/work-item.entity';
import { WorkItems } from '../work-item/work-items';
import { Instructions } from './instructions';

describeOnDatabase('Instructions', (app) => {
  const person = (nth = 1) => actors(app).commissioner({ region: township, nth });

  it('about an overdue item go to its owner, are due after three working days and end with what was done', async () => {
    const [owner, leader] = [await person(), await actors(app).leader()];
    const late = await workItem(app, { ownerAccountId: owner.accountId, finish: { agreedOn: '2026-11-10' } });
    const subject = { type: 'work_item', id: late.id };
    const item = await app.get(Instructions).instruct(leader, { subject, words: '请本周内办结并报告' });
    expect(item).toMatchObject({
      ...{ kind: 'leader.instruction', title: '批示：请本周内办结并报告', ownerAccountId: owner.accountId },
      ...{ subjectId: late.subjectId, regionCode: township, dueOn: '2026-11-26', raisedById: leader.accountId },
    });
    await expect(app.get(WorkItems).complete(owner, item.id, ' ')).rejects.toThrowCode('evidence-required');
    await app.get(WorkItems).complete(owner, item.id, '已办结，见报告');
    expect((await app.rows(WorkItem, { id: late.id }))[0].status).toBe('open');
  });

  it('that are supervised have a day for the reply and a day for the end, and the reply stops its clock alone', async () => {
    const [owner, officer] = [await person(), await actors(app).officer({ region: township })];
    const late = await workItem(app, { ownerAccountId: owner.accountId });
    const subject = { type: 'work_item', id: late.id };
    const days = { replyBy: '2026-11-25', finishBy: '2026-12-10' };
    const item = await app.get(Instructions).supervise(officer, { subject, words: '核查进度', ...days });
    const clocks = async () =>
      (await app.rows(WorkItemClock, { workItemId: item.id }))
        .map(({ phase, dueOn, endedOn }) => [phase, dueOn, endedOn])
        .sort();
    expect(await clocks()).toEqual([
      ['answer', '2026-11-25', null],
      ['finish', '2026-12-10', null],
    ]);
    app.clock.advance({ days: 1 });
    await expect(app.get(Instructions).reply(await person(2), item.id, '正在办')).rejects.toThrowCode('not-found');
    await app.get(Instructions).reply(owner, item.id, '已完成一半');
    expect(await clocks()).toEqual([
      ['answer', '2026-11-25', '2026-11-24'],
      ['finish', '2026-12-10', null],
    ]);
    expect((await app.rows(WorkItem, { id: item.id }))[0].status).toBe('open');
  });

  it('name a record that one may see, somebody who is there, and a day to come', async () => {
    const [owner, leader, far] = [
      await person(),
      await actors(app).leader(),
      await actors(app).officer({ region: otherTownship }),
    ];
    const late = await workItem(app, { ownerAccountId: owner.accountId });
    const subject = { type: 'work_item', id: late.id };
    const words = '请办理';
    const refused = (promise: Promise<unknown>, code: string) => expect(promise).rejects.toThrowCode(code);
    await refused(app.get(Instructions).supervise(far, { subject, words }), 'subject-unknown');
    await refused(
      app.get(Instructions).instruct(leader, { subject: { type: 'thing', id: newId() }, words }),
      'subject-unknown',
    );
    await refused(app.get(Instructions).instruct(leader, { subject, words, ownerAccountId: newId() }), 'owner-unknown');
    await refused(
      (async () => app.get(Instructions).instruct(leader, { subject, words, finishBy: '2026-11-22' }))(),
      'finish-past',
    );
    expect(await app.rows(WorkItem)).toHaveLength(1);
  });
});
