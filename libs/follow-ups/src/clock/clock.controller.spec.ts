import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, otherTownship, tokenFor, township } from '../../../../test/given/access';
import { runningWorkItem, ruleOfTest } from '../../../../test/given/follow-ups';
import { WorkItem } from '../work-item/work-item.entity';
import { Clocks } from './clocks';
import { EndCappedHolds } from './end-capped-holds.job';
import { RuleBook } from './rule-book';
import type { WorkItemClocksDto } from './clock.dto';
import type { ClockRuleDto } from './clock-rules.dto';

describeOnDatabase('the clock of a work item', (app) => {
  beforeEach(() => app.get(RuleBook).refresh());

  const call = async (
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    body?: object,
    role = 'officer' as const,
  ) => {
    const request = app.request(method, path, await tokenFor(app, role, { region: township }));
    return body ? request.send(body) : request;
  };
  const clockOf = async ({ id }: WorkItem) => (await call('get', `/work-items/${id}/clock`)).body as WorkItemClocksDto;

  it('says why its day is this day', async () => {
    const item = await runningWorkItem(app);
    app.clock.set('2026-11-25');
    const seen = await clockOf(item);
    expect(seen.clocks).toEqual([
      expect.objectContaining({
        phase: 'finish',
        rule: ruleOfTest,
        ruleVersion: '2013',
        nature: 'statutory',
        source: '测试办法第三条',
        isVerified: true,
        triggerOn: '2026-11-23',
        originalDueOn: '2026-12-14',
        dueOn: '2026-12-14',
        provisional: false,
        daysAre: 'working-day',
        grossDays: 2,
        netDays: 2,
        steps: [
          { code: 'start-day-not-counted', message: '起算日 2026-11-23 不计入' },
          { code: 'term-added', message: '往后 15 个工作日，为 2026-12-14' },
        ],
      }),
    ]);
  });

  it('stands still with a reason, shows its age, and counts net days apart from gross ones', async () => {
    const item = await runningWorkItem(app);
    app.clock.set('2026-11-25');
    expect((await call('put', `/work-items/${item.id}/hold`, { reason: '等待检验检测' })).status).toBe(200);
    app.clock.set('2026-12-02');
    const held = await clockOf(item);
    expect(held.hold).toMatchObject({ reason: '等待检验检测', fromOn: '2026-11-25', days: 7, capOn: '2027-02-23' });
    expect(held.clocks[0]).toMatchObject({ grossDays: 7, netDays: 2 });
    expect(held.allowedActions).toEqual(['resume', 'extend', 'apply-rule']);
    const { body } = await call('delete', `/work-items/${item.id}/hold`);
    expect(body.clocks[0]).toMatchObject({ dueOn: '2026-12-21', originalDueOn: '2026-12-14' });
    expect((await call('put', `/work-items/${item.id}/hold`, { reason: '再次', fromOn: '2026-11-27' })).body.code).toBe(
      'hold-overlaps',
    );
    expect((await call('put', `/work-items/${item.id}/hold`, { reason: '再次', fromOn: '2026-02-30' })).status).toBe(
      400,
    );
  });

  it('is extended with the approval of somebody else, both days shown', async () => {
    const owner = await accountFor(app, 'officer', { region: township });
    const leader = await accountFor(app, 'leader');
    const item = await runningWorkItem(app, { ownerAccountId: owner });
    const path = `/work-items/${item.id}/extensions`;
    const more = { n: 5, reason: '案情复杂' };
    expect((await call('post', path, { ...more, approvedById: owner })).body.code).toBe('own-extension');
    expect((await call('post', path, { ...more, approvedById: item.id })).body.code).toBe('approver-unknown');
    expect((await call('post', path, more)).status).toBe(400);
    const { status, body } = await call('post', path, { ...more, approvedById: leader });
    expect(status).toBe(201);
    expect(body.clocks[0].extensions).toEqual([
      expect.objectContaining({ reason: '案情复杂', dueBefore: '2026-12-14', dueAfter: '2026-12-21' }),
    ]);
  });

  it('is hidden from another township', async () => {
    const item = await runningWorkItem(app);
    const token = await tokenFor(app, 'officer', { region: otherTownship });
    expect((await app.request('get', `/work-items/${item.id}/clock`, token)).status).toBe(404);
    expect((await app.request('put', `/work-items/${item.id}/hold`, token).send({ reason: '试' })).status).toBe(404);
  });

  it('goes again by itself when a hold has reached its cap', async () => {
    const item = await runningWorkItem(app);
    await call('put', `/work-items/${item.id}/hold`, { reason: '等待' });
    app.clock.set('2027-03-10');
    await app.get(EndCappedHolds).handle({}, { jobId: '', attempt: 1, transact: (work) => app.write(work) });
    const seen = await clockOf(item);
    expect([seen.status, seen.holds[0].toOn]).toEqual(['open', '2027-02-21']);
    expect(await app.timeline(item)).toEqual(['work-item.opened', 'work-item.held', 'work-item.resumed']);
  });

  describe('and its rule', () => {
    const own = {
      label: '新郑 2026',
      effectiveFrom: '2026-11-23',
      n: 10,
      unit: 'working-day',
      roll: 'next',
      source: '承诺书',
    };
    const add = (change: object = {}) => call('post', `/clock-rules/${ruleOfTest}/versions`, { ...own, ...change });

    it('may be shorter here than the law, as a promise, and never longer', async () => {
      expect((await add({ n: 16 })).body.code).toBe('longer-than-the-law');
      expect((await add({ n: 3, unit: 'month' })).body.code).toBe('longer-than-the-law');
      expect((await add({ effectiveTo: '2026-01-01' })).body.code).toBe('rule-ends-before-it-begins');
      expect((await add({ label: '2013' })).body.code).toBe('rule-version-exists');
      const { status, body } = await add();
      expect(status).toBe(201);
      expect((body as ClockRuleDto).versions.at(-1)).toMatchObject({
        version: '新郑 2026',
        nature: 'promise',
        isInForce: true,
      });
      const [clock] = (await clockOf(await runningWorkItem(app))).clocks;
      expect(clock).toMatchObject({ nature: 'promise', dueOn: '2026-12-07', lawDueOn: '2026-12-14' });
    });

    it('moves no running clock when it changes, unless an officer says so', async () => {
      const item = await runningWorkItem(app);
      await add();
      await app.write((tx) => app.get(Clocks).recompute(tx, item));
      const [clock] = (await clockOf(item)).clocks;
      expect(clock).toMatchObject({ dueOn: '2026-12-14', ruleVersion: '2013', newerVersion: '新郑 2026' });
      const path = `/work-items/${item.id}/clock/rule-version`;
      expect((await call('put', path, { version: '没有', reason: '按新承诺' })).body.code).toBe('rule-not-in-force');
      const { body } = await call('put', path, { version: '新郑 2026', reason: '按新承诺办理' });
      expect(body.clocks[0]).toMatchObject({ dueOn: '2026-12-07', ruleVersion: '新郑 2026', newerVersion: null });
      expect(await app.timeline(item)).toEqual(['work-item.opened', 'work-item.rule-applied']);
    });

    it('ends on a day, and the product’s own rule holds again', async () => {
      const { body } = await add();
      const id = (body as ClockRuleDto).versions.at(-1)?.id;
      expect((await call('put', `/clock-rules/versions/${id}/end`, { on: '2026-11-22' })).body.code).toBe(
        'rule-ends-before-it-begins',
      );
      await call('put', `/clock-rules/versions/${id}/end`, { on: '2026-11-30' });
      const preview = await call('get', `/clock-rules/${ruleOfTest}/preview?triggerOn=2026-12-01`);
      expect(preview.body).toMatchObject({ version: '2013', date: '2026-12-22' });
      expect((await call('get', '/clock-rules/none/preview?triggerOn=2026-12-01')).body.code).toBe(
        'unknown-clock-rule',
      );
    });
  });

  it('of an agreed day has no rule to change to', async () => {
    const item = await runningWorkItem(app, { finish: { agreedOn: '2026-12-20' } });
    const { body } = await call('put', `/work-items/${item.id}/clock/rule-version`, { version: '2013', reason: '试' });
    expect(body.code).toBe('agreed-day-has-no-rule');
  });
});
