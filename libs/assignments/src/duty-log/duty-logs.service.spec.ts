import { WorkItem } from '@ipharbor/follow-ups';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, firm } from '../../../../test/given/access';
import { specialistWithAccount } from '../../../../test/given/assignments';
import { enterprise } from '../../../../test/given/directory';
import { Assignments } from '../assignment/assignments.service';
import { DutyLogs } from './duty-logs.service';

describeOnDatabase('duty logs', (app) => {
  async function serving() {
    await enterprise(app, { id: firm });
    const { actor, specialist } = await specialistWithAccount(app);
    const by = { targetType: 'enterprise', targetId: firm, specialistId: specialist.id, isAgreed: true } as const;
    const assignment = await app.get(Assignments).propose(await actors(app).officer(), by);
    return { actor, assignment };
  }
  const call = { mode: 'phone' as const, minutes: 20, topics: ['policy' as const] };
  const open = async () =>
    (await app.rows(WorkItem, { status: 'open' })).map(({ kind, dueOn }) => `${kind} ${dueOn}`).sort();

  it('keeps the rhythm: a contact moves the next contact, a visit both', async () => {
    const { actor, assignment } = await serving();
    expect(await open()).toEqual(['assignment.contact 2026-12-23', 'assignment.site-visit 2027-02-22']);
    app.clock.set('2026-12-01');
    await app.get(DutyLogs).write(actor, assignment.id, call);
    expect(await open()).toEqual(['assignment.contact 2026-12-31', 'assignment.site-visit 2027-02-22']);
    await app.get(DutyLogs).write(actor, assignment.id, { ...call, mode: 'on-site' });
    expect(await open()).toEqual(['assignment.contact 2026-12-31', 'assignment.site-visit 2027-03-01']);
  });

  it('makes a work item of each need, answered within five working days', async () => {
    const { actor, assignment } = await serving();
    await app.get(DutyLogs).write(actor, assignment.id, { ...call, needs: ['检索报告', '商标续展'] });
    const needs = await app.rows(WorkItem, { kind: 'duty-log.need' });
    expect(needs.map(({ title, dueOn, ownerAccountId }) => [title, dueOn, ownerAccountId]).sort()).toEqual([
      ['商标续展', '2026-11-30', actor.accountId],
      ['检索报告', '2026-11-30', actor.accountId],
    ]);
  });

  it('is confirmed by the enterprise once, with a rating, or disputed with a reason', async () => {
    const { actor, assignment } = await serving();
    const own = await actors(app).enterprise();
    const first = await app.get(DutyLogs).write(actor, assignment.id, call);
    await expect(app.get(DutyLogs).confirm(actor, first.id, { outcome: 'confirmed' })).rejects.toThrowCode(
      'not-your-log',
    );
    expect(await app.get(DutyLogs).confirm(own, first.id, { outcome: 'confirmed', rating: 5 })).toMatchObject({
      rating: 5,
    });
    await expect(app.get(DutyLogs).confirm(own, first.id, { outcome: 'disputed', reason: 'x' })).rejects.toThrowCode(
      'log-confirmed',
    );
    const second = await app.get(DutyLogs).write(actor, assignment.id, call);
    await expect(app.get(DutyLogs).confirm(own, second.id, { outcome: 'disputed' })).rejects.toThrowCode(
      'dispute-reason',
    );
  });

  it('belongs to the time and the people of the assignment', async () => {
    const { actor, assignment } = await serving();
    const write = (facts: object, by = actor) => app.get(DutyLogs).write(by, assignment.id, { ...call, ...facts });
    await expect(write({ onDay: '2026-11-24' })).rejects.toThrowCode('log-in-future');
    await expect(write({ onDay: '2026-11-20' })).rejects.toThrowCode('log-before-assignment');
    await expect(write({}, await actors(app).commissioner({ nth: 5 }))).rejects.toThrowCode('not-found');
    await expect(write({}, await actors(app).enterprise())).rejects.toThrowCode('not-your-log');
    await app.get(Assignments).end(await actors(app).officer(), assignment.id, '服务期满');
    await expect(write({})).rejects.toThrowCode('assignment-not-active');
  });
});
