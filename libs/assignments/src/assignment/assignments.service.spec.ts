import { AccessGrant } from '@ipharbor/access';
import { EnterprisePolicy, type Enterprise } from '@ipharbor/directory';
import { WorkItem } from '@ipharbor/follow-ups';
import { refusals } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, actors, firm, otherTownship } from '../../../../test/given/access';
import { specialist, specialistWithAccount } from '../../../../test/given/assignments';
import { cluster, enterprise } from '../../../../test/given/directory';
import { lapseOffers } from '../jobs/lapse-offers.job';
import { Appointments } from '../specialist/appointments.service';
import { Interest } from '../conflict/interest.entity';
import { Assignment } from './assignment.entity';
import { assignmentLifecycle } from './assignment.lifecycle';
import { Assignments } from './assignments.service';
import { UnassignedQueries } from './unassigned.queries';

describe('the lifecycle of an assignment', () => {
  it.each(refusals(assignmentLifecycle))('refuses to %s from %s', (action, from) =>
    expect(() => assignmentLifecycle.next(from, action)).toThrowCode('illegal-transition'),
  );
});

describeOnDatabase('assignments', (app) => {
  const propose = async (
    firmId: string,
    specialistId: string,
    facts: { isAgreed?: boolean; replaces?: boolean } = {},
  ) =>
    app.get(Assignments).propose(await actors(app).officer(), {
      targetType: 'enterprise',
      targetId: firmId,
      specialistId,
      ...facts,
    });
  const openOf = async (ownerAccountId: string) =>
    (await app.rows(WorkItem, { ownerAccountId, status: 'open' })).map(({ kind }) => kind).sort();
  const sees = async (who: Parameters<EnterprisePolicy['covers']>[0], row: Enterprise) =>
    app.get(EnterprisePolicy).covers(who, row);

  it('begins when both have accepted, and opens the enterprise that day', async () => {
    const row = await enterprise(app, { id: firm });
    const { actor, specialist: one } = await specialistWithAccount(app);
    const offer = await propose(firm, one.id);
    expect(offer).toMatchObject({ status: 'proposed', specialistDueOn: '2026-11-26', enterpriseDueOn: '2026-11-30' });
    expect(await openOf(actor.accountId)).toEqual(['assignment.specialist-answer']);
    expect(await sees(actor, row)).toBe(false);

    expect(await app.get(Assignments).accept(actor, offer.id)).toMatchObject({ status: 'proposed' });
    await expect(app.get(Assignments).accept(actor, offer.id)).rejects.toThrowCode('answered-already');
    const begun = await app.get(Assignments).accept(await actors(app).enterprise(), offer.id);
    expect(begun).toMatchObject({ status: 'active', fromOn: '2026-11-23', offerKey: null });
    expect(await sees(actor, row)).toBe(true);
    expect(await openOf(actor.accountId)).toEqual(['assignment.contact', 'assignment.site-visit']);
  });

  it('is answered by its sides only', async () => {
    await enterprise(app, { id: firm });
    const { specialist: one } = await specialistWithAccount(app);
    const { id } = await propose(firm, one.id);
    const far = await actors(app).officer({ region: otherTownship });
    await expect(app.get(Assignments).accept(far, id)).rejects.toThrowCode('not-found');
    await expect(app.get(Assignments).accept(await actors(app).officer(), id, 'specialist')).resolves.toMatchObject({
      specialistAnswer: 'accepted',
      enterpriseAnswer: 'pending',
    });
  });

  it('goes to the next who can when somebody declines, and to the desk of the bureau when nobody is left', async () => {
    await enterprise(app, { id: firm });
    const { actor, specialist: one } = await specialistWithAccount(app);
    const full = await specialist(app, { capacity: 1 });
    const last = await specialist(app);
    const other = await enterprise(app, { name: '另一家公司' });
    await propose(other.id, full.id, { isAgreed: true });
    const { id } = await propose(firm, one.id);
    const [row] = await app.rows(Assignment, { id });
    Object.assign(row, { candidates: [full.id, last.id] });
    await app.source.getRepository(Assignment).update({ id }, { candidates: [full.id, last.id] });

    await app.get(Assignments).decline(actor, id, '专业不符');
    const [next] = await app.rows(Assignment, { status: 'proposed' });
    expect(next).toMatchObject({ specialistId: last.id, candidates: [] });
    app.clock.set('2026-12-01');
    await app.write((tx) => tx.enqueue(lapseOffers, {}));
    await app.runJobs();
    expect((await app.rows(Assignment, { id: next.id }))[0].status).toBe('lapsed');
    expect((await app.rows(WorkItem, { kind: 'assignment.unassigned', status: 'open' })).length).toBe(1);
  });

  it('leaves one active specialist to an enterprise, three officers at once', async () => {
    await enterprise(app, { id: firm });
    const people = [await specialist(app), await specialist(app), await specialist(app)];
    const answers = await Promise.allSettled(people.map(({ id }) => propose(firm, id, { isAgreed: true })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected')
        expect(['offer-open', 'target-assigned', 'stale']).toContain((answer.reason as { code: string }).code);
    expect(await app.rows(Assignment, { status: 'active' })).toHaveLength(1);
    await expect(propose(firm, people[0].id)).rejects.toThrowCode('target-assigned');
  });

  it('never gives anybody more than they carry, three at once', async () => {
    const firms = [];
    for (let n = 0; n < 3; n += 1) firms.push(await enterprise(app, { name: `企业 ${n}` }));
    const one = await specialist(app, { capacity: 2 });
    const answers = await Promise.allSettled(firms.map(({ id }) => propose(id, one.id, { isAgreed: true })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await app.rows(Assignment)).toHaveLength(2);
  });

  it('refuses whose term is over, who is suspended, and who has a conflict', async () => {
    const row = await enterprise(app, { id: firm });
    const rival = await enterprise(app, { name: '竞争公司' });
    const over = await specialist(app, { termToOn: '2026-11-22' });
    const paused = await specialist(app, { status: 'suspended' });
    const one = await specialist(app);
    await expect(propose(firm, over.id)).rejects.toThrowCode('specialist-not-on-duty');
    await expect(propose(firm, paused.id)).rejects.toThrowCode('specialist-not-on-duty');
    await propose(rival.id, one.id, { isAgreed: true });
    const declaredById = await accountFor(app, 'officer');
    const interest = {
      id: row.id,
      enterpriseId: row.id,
      regionCode: row.jurisdictionRegion,
      fromOn: '2026-01-01',
      declaredById,
    };
    const about = {
      kind: 'competitor',
      holderType: 'enterprise',
      holderId: rival.id,
      note: null,
      createdAt: app.clock.now(),
    };
    await app.write((tx) => tx.insert(Object.assign(new Interest(), { ...interest, ...about })));
    await expect(propose(firm, one.id)).rejects.toThrowCode('conflict-of-interest');
    expect(await app.rows(Assignment)).toHaveLength(1);
  });

  it('hands open work over with the enterprise, and history keeps its author', async () => {
    const row = await enterprise(app, { id: firm });
    const [one, other] = [await specialistWithAccount(app), await specialistWithAccount(app, { nth: 2 })];
    const first = await propose(firm, one.specialist.id, { isAgreed: true });
    const before = (await openOf(one.actor.accountId)).length;
    const next = await propose(firm, other.specialist.id, { isAgreed: true, replaces: true });
    expect(await openOf(one.actor.accountId)).toEqual([]);
    expect((await openOf(other.actor.accountId)).length).toBe(before);
    expect([await sees(one.actor, row), await sees(other.actor, row)]).toEqual([false, true]);
    expect(next.formerId).toBe(first.id);
    expect((await app.rows(Assignment, { id: first.id }))[0]).toMatchObject({
      status: 'ended',
      specialistId: one.specialist.id,
    });
    expect(await app.timeline(first)).toEqual(['assignment.proposed', 'assignment.activated', 'assignment.ended']);
  });

  it('leaves nothing with somebody who leaves, and shows the gap the same day', async () => {
    await enterprise(app, { id: firm, highTech: true });
    const { actor, specialist: one } = await specialistWithAccount(app);
    const officer = await actors(app).officer();
    const page = { page: 1, pageSize: 20, total: 'exact' as const };
    const gaps = async () => (await app.get(UnassignedQueries).page(officer, page)).items.map(({ id }) => id);
    expect(await gaps()).toEqual([firm]);
    await propose(firm, one.id, { isAgreed: true });
    expect(await gaps()).toEqual([]);
    await app.get(Appointments).dismiss(officer, one.id, '年度评价不合格');
    expect(await gaps()).toEqual([firm]);
    expect(await openOf(actor.accountId)).toEqual([]);
    expect(await app.rows(Assignment, { status: 'active' })).toEqual([]);
    expect((await app.rows(WorkItem, { status: 'open' })).map(({ kind }) => kind).sort()).toEqual([
      'assignment.contact',
      'assignment.site-visit',
      'assignment.unassigned',
    ]);
    expect((await app.rows(AccessGrant, { subjectId: firm }))[0].toOn).toBe('2026-11-22');
  });

  it('serves clusters and townships too, for whom nobody else is asked', async () => {
    const group = await cluster(app);
    const { actor, specialist: one } = await specialistWithAccount(app);
    const officer = await actors(app).officer();
    const offer = await app
      .get(Assignments)
      .propose(officer, { targetType: 'cluster', targetId: group.id, specialistId: one.id });
    expect(await app.get(Assignments).accept(actor, offer.id)).toMatchObject({
      status: 'active',
      enterpriseAnswer: 'not-needed',
    });
    const by = { targetType: 'township', targetId: '410184', specialistId: one.id } as const;
    await expect(app.get(Assignments).propose(officer, by)).rejects.toThrowCode('target-kind');
  });
});
