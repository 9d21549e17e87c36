import { AccessGrant, Absences } from '@ipharbor/access';
import { WorkItem } from '@ipharbor/follow-ups';
import { Message } from '@ipharbor/notifications';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors } from '../../../../test/given/access';
import { specialist, specialistWithAccount } from '../../../../test/given/assignments';
import { enterprise } from '../../../../test/given/directory';
import { Assignment } from '../assignment/assignment.entity';
import { Assignments } from '../assignment/assignments.service';
import type { AskPlanDto } from './plan.dto';
import { PlanQueries } from './plan.queries';
import { Plans } from './plans.service';

describeOnDatabase('plans', (app) => {
  async function firms(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1)
      ids.push((await enterprise(app, { name: `企业 ${n}`, industryCode: 'C3411' })).id);
    return ids;
  }
  const targets = (ids: readonly string[]) => ids.map((id) => ({ type: 'enterprise' as const, id }));
  async function solved(ids: readonly string[], facts: Partial<AskPlanDto> = {}) {
    const officer = await actors(app).officer();
    const { id } = await app.get(Plans).ask(officer, { targets: targets(ids), ...facts });
    expect(await app.get(PlanQueries).one(officer, id)).toMatchObject({ status: 'queued', pairs: [], unassigned: [] });
    await app.runJobs();
    return app.get(PlanQueries).one(officer, id);
  }
  /** Everything that says who owns what now. */
  async function ownership() {
    const active = (await app.rows(Assignment)).filter(({ status }) => status === 'active');
    const open = (await app.rows(WorkItem)).filter(({ status }) => status === 'open');
    const today = app.clock.today();
    const grants = (await app.rows(AccessGrant)).filter(({ toOn }) => toOn === null || toOn >= today);
    return {
      active: active
        .map(({ activeKey, specialistId, fromOn, endedOn }) => [activeKey, specialistId, fromOn, endedOn].join())
        .sort(),
      items: open
        .map(({ id, kind, ownerAccountId, ownerUnitId, dueOn }) =>
          [id, kind, ownerAccountId, ownerUnitId, dueOn].join(),
        )
        .sort(),
      grants: grants.map(({ principalId, subjectId }) => [principalId, subjectId].join()).sort(),
    };
  }

  it('is solved by a job, explained, and the same again', async () => {
    const ids = await firms(4);
    await specialist(app, { capacity: 3 });
    await specialist(app, { capacity: 3, industries: ['E47'], ipcSections: ['E'] });
    await specialist(app, { status: 'suspended' });
    const plan = await solved(ids);
    expect(plan).toMatchObject({ status: 'solved', targets: 4, assigned: 4 });
    expect(plan.totalCost).toBe(plan.pairs.reduce((sum, { cost }) => sum + cost, 0));
    for (const pair of plan.pairs) expect(pair.factors).toHaveLength(3);
    const again = await solved([...ids].reverse());
    const of = ({ pairs }: typeof plan) =>
      pairs.map(({ target, professional, cost, factors }) => [target.id, professional.specialistId, cost, factors]);
    expect(of(again).sort()).toEqual(of(plan).sort());
  });

  it('leaves out whoever is away, and says who is left', async () => {
    const ids = await firms(2);
    const { actor } = await specialistWithAccount(app, {}, { capacity: 5 });
    const substitute = await actors(app).commissioner({ nth: 2 });
    const today = app.clock.today();
    await app
      .get(Absences)
      .record(actor, { substituteId: substitute.accountId, fromOn: today, toOn: today, reason: '出差' });
    const plan = await solved(ids);
    expect(plan.pairs).toEqual([]);
    expect(plan.unassigned.map(({ reason }) => reason)).toEqual(['nobody-on-duty', 'nobody-on-duty']);
  });

  it('refuses weights that are negative or all nothing, and leaves nothing behind', async () => {
    const ids = await firms(1);
    const officer = await actors(app).officer();
    for (const weights of [
      { field: -1 },
      { load: Number.POSITIVE_INFINITY },
      { field: 0, industry: 0, region: 0, load: 0, continuity: 0, language: 0 },
    ])
      await expect(app.get(Plans).ask(officer, { targets: targets(ids), weights })).rejects.toThrowCode(
        'weights-invalid',
      );
    expect(await app.waitingJobs()).not.toContain('assignments.solve-plan');
  });

  it('is edited by hand with a reason, but not over a capacity', async () => {
    const ids = await firms(3);
    const one = await specialist(app, { capacity: 5 });
    const small = await specialist(app, { capacity: 1, industries: ['E47'], ipcSections: ['E'] });
    const plan = await solved(ids);
    const officer = await actors(app).officer();
    const [first, second, third] = plan.pairs.map(({ id }) => id);
    await app.get(Plans).edit(officer, plan.id, first, { specialistId: small.id, reason: '企业指定' });
    const more = app.get(Plans).edit(officer, plan.id, second, { specialistId: small.id, reason: '再加一家' });
    await expect(more).rejects.toThrowCode('capacity-reached');
    await app.get(Plans).edit(officer, plan.id, third, { specialistId: null, reason: '暂不需要' });
    const edited = await app.get(PlanQueries).one(officer, plan.id);
    expect(edited.assigned).toBe(2);
    expect(edited.pairs.find(({ id }) => id === first)).toMatchObject({ isEdited: true, editReason: '企业指定' });
    expect(edited.pairs.find(({ id }) => id === second)!.professional.specialistId).toBe(one.id);
    expect(edited.unassigned).toMatchObject([{ id: third, reason: 'by-hand' }]);
  });

  it('is applied in one action, tells those concerned, and is undone as if it had never been', async () => {
    const ids = await firms(3);
    const one = await specialistWithAccount(app, {}, { capacity: 5, industries: ['E47'], ipcSections: ['E'] });
    const officer = await actors(app).officer();
    const by = { targetType: 'enterprise', specialistId: one.specialist.id, isAgreed: true } as const;
    for (const targetId of ids.slice(0, 2)) await app.get(Assignments).propose(officer, { ...by, targetId });
    await app.runJobs();
    const before = await ownership();

    app.clock.set('2026-11-24');
    const other = await specialistWithAccount(app, { nth: 2 }, { capacity: 5 });
    const plan = await solved(ids, { weights: { continuity: 0 } });
    await app.get(Plans).apply(officer, plan.id, true);
    expect((await app.rows(Assignment, { status: 'active' })).map(({ specialistId }) => specialistId)).toEqual(
      Array(3).fill(other.specialist.id),
    );
    expect(await app.rows(WorkItem, { ownerAccountId: one.actor.accountId, status: 'open' })).toEqual([]);
    await app.runJobs();
    expect((await app.rows(Message, { kind: 'assignment.begun' })).length).toBeGreaterThan(0);
    await expect(app.get(Plans).apply(officer, plan.id)).rejects.toThrowCode('illegal-transition');

    await app.get(Plans).undo(officer, plan.id);
    expect(await ownership()).toEqual(before);
  });

  it('takes offers back that nobody has answered, and is not undone after a day', async () => {
    const ids = await firms(2);
    await specialist(app, { capacity: 5 });
    const officer = await actors(app).officer();
    const before = await ownership();
    const plan = await solved(ids);
    await app.get(Plans).apply(officer, plan.id);
    expect(await app.rows(Assignment, { status: 'proposed' })).toHaveLength(2);
    await app.get(Plans).undo(officer, plan.id);
    expect(await ownership()).toEqual(before);

    const later = await solved(ids);
    await app.get(Plans).apply(officer, later.id);
    app.clock.set('2026-11-25');
    await expect(app.get(Plans).undo(officer, later.id)).rejects.toThrowCode('plan-undo-too-late');
    expect(await app.rows(Assignment, { status: 'proposed' })).toHaveLength(2);
  });

  it('is applied wholly or not at all', async () => {
    const ids = await firms(3);
    const one = await specialist(app, { capacity: 3 });
    const plan = await solved(ids);
    const extra = await enterprise(app, { name: '另一家' });
    const officer = await actors(app).officer();
    await app
      .get(Assignments)
      .propose(officer, { targetType: 'enterprise', targetId: extra.id, specialistId: one.id, isAgreed: true });
    await expect(app.get(Plans).apply(officer, plan.id)).rejects.toThrowCode('capacity-reached');
    expect(await app.rows(Assignment)).toHaveLength(1);
    expect(await app.get(PlanQueries).one(officer, plan.id)).toMatchObject({ status: 'solved' });
  });
});
