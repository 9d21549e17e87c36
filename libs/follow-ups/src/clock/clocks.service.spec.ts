import { newId, system } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, township } from '../../../../test/given/access';
import { workItemKinds } from '../work-item/work-item-kinds';
import { WorkItemQueries } from '../work-item/work-item.queries';
import { WorkItem } from '../work-item/work-item.entity';
import { WorkItems } from '../work-item/work-items';
import { clockRules } from './clock-rules';
import { Deadlines } from './deadlines';
import { WorkItemHold } from './work-item-hold.entity';

const kind = 'clock-spec.request';
const rule = 'clock-spec.acceptance';
workItemKinds({ [kind]: { zh: '测试申请', en: 'Request of a test' } });
const version = { unit: 'working-day', roll: 'next', source: '测试办法第三条', isVerified: true } as const;
clockRules({
  [rule]: {
    zh: '测试受理',
    en: 'Acceptance in a test',
    nature: 'statutory',
    versions: [
      { version: '2013', effectiveFrom: '2013-01-01', effectiveTo: '2026-06-30', n: 15, ...version },
      { version: '2026', effectiveFrom: '2026-07-01', effectiveTo: null, n: 10, ...version },
    ],
  },
});

describeOnDatabase('the clocks of work items', (app) => {
  const items = () => app.get(WorkItems);
  const subject = { type: 'thing', id: newId() };
  const open = (change: Partial<Parameters<WorkItems['open']>[2]> = {}) =>
    app.write((tx) =>
      items().open(tx, system, {
        subject,
        kind,
        title: '受理申请',
        regionCode: township,
        finish: { rule, triggerOn: '2026-11-23' },
        ownerAccountId: newId(),
        ...change,
      }),
    );
  const dueOn = async ({ id }: WorkItem) => (await app.rows(WorkItem, { id }))[0].dueOn;
  const hold = (reason = { reason: '等待检验检测' }) =>
    app.write((tx) => items().hold(tx, system, subject, kind, reason));
  const resume = () => app.write((tx) => items().resume(tx, system, subject, kind));
  const extend = (change: { n?: number; approvedById?: string; reason?: string } = {}) =>
    app.write((tx) =>
      items().extend(tx, system, subject, kind, { n: 5, reason: '案情复杂', approvedById: newId(), ...change }),
    );

  it('run by the version in force on the day of the trigger', async () => {
    expect(await dueOn(await open())).toBe('2026-12-07');
    expect(app.get(Deadlines).preview({ rule, triggerOn: '2026-02-13' })).toMatchObject({
      version: '2013',
      date: '2026-03-12',
      nature: 'statutory',
      provisional: false,
    });
    expect(() => app.get(Deadlines).preview({ rule, triggerOn: '2012-12-31' })).toThrowCode('rule-not-in-force');
  });

  it('stand still while on hold, and then end later by the working days that passed', async () => {
    const item = await open();
    app.clock.set('2026-11-25');
    await hold();
    app.clock.set('2026-12-09');
    await resume();
    expect(await dueOn(item)).toBe('2026-12-21');
    expect(await app.timeline(item)).toEqual(['work-item.opened', 'work-item.held', 'work-item.resumed']);
  });

  it('keep what is on hold out of the overdue, and refuse a second hold', async () => {
    const item = await open();
    await hold();
    app.clock.set('2026-12-31');
    expect(await app.get(WorkItemQueries).overdue(await actors(app).leader())).toEqual([]);
    await expect(hold()).rejects.toThrowCode('illegal-transition');
    await resume();
    expect(await dueOn(item)).toBe('2027-01-15');
  });

  it('refuse holds that overlap, that lie ahead or say nothing', async () => {
    await open();
    await hold();
    app.clock.set('2026-11-27');
    await resume();
    await expect(
      app.write((tx) => items().hold(tx, system, subject, kind, { reason: '再次中止', fromOn: '2026-11-25' })),
    ).rejects.toThrowCode('hold-overlaps');
    await expect(
      app.write((tx) => items().hold(tx, system, subject, kind, { reason: '明天', fromOn: '2026-11-28' })),
    ).rejects.toThrowCode('hold-day');
    await expect(hold({ reason: ' ' })).rejects.toThrowCode('hold-reason-required');
    expect(await app.rows(WorkItemHold)).toHaveLength(1);
  });

  it('take one hold of three that come at once', async () => {
    await open();
    const held = await Promise.allSettled([hold(), hold(), hold()]);
    expect(held.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await app.rows(WorkItemHold)).toHaveLength(1);
  });

  it('count every extension of three that come at once, or refuse it', async () => {
    const item = await open();
    const granted = await Promise.allSettled([extend(), extend(), extend()]);
    const n = granted.filter(({ status }) => status === 'fulfilled').length;
    expect(n).toBeGreaterThan(0);
    expect(await dueOn(item)).toBe(['2026-12-14', '2026-12-21', '2026-12-28'][n - 1]);
  });

  it('are extended with a reason and an approval, not after the day has passed', async () => {
    const item = await open();
    await extend();
    expect(await dueOn(item)).toBe('2026-12-14');
    await expect(extend({ approvedById: '' })).rejects.toThrowCode('approval-required');
    await expect(extend({ reason: '' })).rejects.toThrowCode('extension-reason-required');
    await expect(extend({ n: 0 })).rejects.toThrowCode('extension-length');
    app.clock.set('2026-12-15');
    await expect(extend()).rejects.toThrowCode('extension-after-due');
    expect(await dueOn(item)).toBe('2026-12-14');
  });

  it('are two where the first answer has a day of its own', async () => {
    const officer = await actors(app).officer({ region: township });
    await open({ finish: { agreedOn: '2026-12-20' }, answer: { rule, triggerOn: '2026-11-23' } });
    await app.write((tx) => items().answered(tx, system, subject, kind));
    const clocks = await app.get(WorkItemQueries).clocksOf(officer, subject);
    expect(clocks.map(({ phase, nature, dueOn, endedOn }) => [phase, nature, dueOn, endedOn]).sort()).toEqual([
      ['answer', 'statutory', '2026-12-07', '2026-11-23'],
      ['finish', 'promise', '2026-12-20', null],
    ]);
    expect(await app.get(WorkItemQueries).clocksOf(await actors(app).enterprise(), subject)).toEqual([]);
  });

  it('end with their item, also from a hold', async () => {
    const item = await open();
    await hold();
    await app.write((tx) => items().fulfil(tx, system, subject, kind, '已受理'));
    expect((await app.rows(WorkItem, { id: item.id }))[0].status).toBe('done');
    expect((await app.rows(WorkItemHold))[0].toOn).toBe('2026-11-23');
  });
});
