import { AccessGrant } from '@ipharbor/access';
import { Enterprise } from '@ipharbor/directory';
import { WorkItem, WorkItems } from '@ipharbor/follow-ups';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, actors, agency, city, firm, otherFirm, otherTownship } from '../../../../test/given/access';
import { firmOf, professional } from '../../../../test/given/directory';
import {
  acceptedRequest,
  assignedRequest,
  deskOfficer,
  filedRequest,
  helpRequest,
  serve,
  startedRequest,
} from '../../../../test/given/help-requests';
import { serviceAgency } from '../../../../test/given/visits';
import { CaseAssignments } from '../assignment/case-assignments';
import { HelpAssignment } from '../assignment/help-assignment.entity';
import { Endings } from '../ending/endings';
import { HelpIntake } from '../intake/intake.service';
import { lapseUnsupplied } from '../jobs/lapse-unsupplied.job';
import { CaseMerges } from '../merge/case-merges';
import { Appeals } from '../review/appeals';
import { Reviews } from '../review/reviews';
import { HelpNotice } from '../service-of-notice/notice.entity';
import { Notices } from '../service-of-notice/notices';
import { HelpRequest } from './help-request.entity';
import { HelpRequestQueries } from './help-request.queries';

describeOnDatabase('a help request', (app) => {
  const now = async (id: string) => (await app.rows(HelpRequest, { id }))[0];
  const owed = async (kind: string) =>
    (await app.rows(WorkItem, { kind: `help-request.${kind}` })).map(({ status, dueOn }) => `${status} ${dueOn}`);
  const lapse = async () => {
    await app.write((tx) => tx.enqueue(lapseUnsupplied, {}));
    await app.runJobs();
  };

  it('has a number, the day of decision by the working-day calendar, and a promise of the desk', async () => {
    app.clock.set('2026-09-21');
    const request = await filedRequest(app);
    expect(request.number).toMatch(/^WQ-2026-\d{6}$/);
    // 15 working days over the Mid-Autumn and National Day holidays of 2026, with their make-up days
    expect(request).toMatchObject({ status: 'submitted', acceptBy: '2026-10-19', dueOn: '2026-10-19' });
    expect(await owed('acceptance')).toEqual(['open 2026-10-19']);
    expect(await app.timeline(request)).toEqual(['help-request.submitted']);
  });

  it('asks for a connection with the region, an applicant and fitting answers, and leaves nothing behind else', async () => {
    await firmOf(app, {});
    const officer = await deskOfficer(app);
    const submit = (facts: Parameters<typeof helpRequest>[0]) =>
      app.get(HelpIntake).submit(officer, helpRequest({ enterpriseId: undefined, ...facts }));
    const applicant = { name: '张三' };
    await expect(submit({})).rejects.toThrowCode('applicant-required');
    await expect(submit({ applicant, nexus: [] })).rejects.toThrowCode('nexus-missing');
    await expect(submit({ applicant, answers: {} })).rejects.toThrowCode('answer-missing');
    await expect(submit({ applicant, answers: { wanted: 'money' } })).rejects.toThrowCode('answer-unfit');
    await expect(submit({ applicant, answers: { wanted: 'mediation', x: 1 } })).rejects.toThrowCode('answer-unknown');
    await expect(submit({ applicant, regionCode: '110105' })).rejects.toThrowCode('not-found');
    expect(await app.rows(HelpRequest)).toEqual([]);
  });

  it('is decided on by its desk alone: other officers of the region see it and may not', async () => {
    const { id } = await filedRequest(app);
    const township = await actors(app).officer({ region: '410184107' });
    await expect(app.get(Reviews).accept(township, id)).rejects.toThrowCode('not-your-desk');
    const stranger = await actors(app).officer({ region: otherTownship });
    await expect(app.get(Reviews).accept(stranger, id)).rejects.toThrowCode('not-found');
    expect((await now(id)).status).toBe('submitted');
  });

  it('supplement: served three days later, supplied on its last day, decided anew from then', async () => {
    app.clock.set('2026-11-23');
    const { id } = await filedRequest(app);
    const officer = await deskOfficer(app);
    await app.get(Reviews).askSupplement(officer, id, { items: ['营业执照', '侵权产品照片'] });
    app.clock.set('2026-11-26');
    await serve(app, id);
    // the seventh working day after 26 November 2026
    expect(await now(id)).toMatchObject({ waitsSince: '2026-11-26', suppliesBy: '2026-12-07', dueOn: null });
    expect(await owed('supplement')).toEqual(['open 2026-12-07']);
    expect((await owed('acceptance'))[0]).toMatch(/^held /);
    app.clock.set('2026-12-07');
    await lapse();
    await app.get(Reviews).supply(await actors(app).enterprise(), id, '两份材料已上传');
    expect(await now(id)).toMatchObject({ status: 'under-review', acceptBy: '2026-12-28', waitsSince: null });
    expect((await owed('acceptance')).sort()).toEqual([expect.stringMatching(/^done/), 'open 2026-12-28']);
    expect(await owed('supplement')).toEqual(['done 2026-12-07']);
  });

  it('tells the days of its clocks: an extension moves the decision and the last day to supply with it', async () => {
    app.clock.set('2026-11-23');
    const request = await filedRequest(app);
    const officer = await deskOfficer(app);
    const leader = await actors(app).leader();
    const more = (kind: string) =>
      app.write((tx) =>
        app.get(WorkItems).extend(tx, leader, tx.refOf(request), `help-request.${kind}`, {
          ...{ n: 5, unit: 'working-day', reason: '材料须外地调取', approvedById: leader.accountId },
        }),
      );
    await more('acceptance');
    await app.runJobs();
    const [{ dueOn: acceptBy }] = await app.rows(WorkItem, { kind: 'help-request.acceptance' });
    expect(acceptBy > request.acceptBy!).toBe(true);
    expect(await now(request.id)).toMatchObject({ acceptBy, dueOn: acceptBy });

    await app.get(Reviews).askSupplement(officer, request.id, { items: ['营业执照'] });
    await serve(app, request.id);
    await more('supplement');
    await app.runJobs();
    const [{ dueOn: suppliesBy }] = await app.rows(WorkItem, { kind: 'help-request.supplement' });
    expect(await now(request.id)).toMatchObject({ suppliesBy, dueOn: null });
    expect((await app.timeline(request)).filter((name) => name === 'help-request.day-moved')).toHaveLength(2);

    app.clock.set('2026-12-03'); // beyond the seven days of the notice, not beyond the extension
    await lapse();
    expect((await now(request.id)).status).toBe('supplement-required');
  });

  it('supplement: an unserved notice makes nothing deemed withdrawn, a served one does on the day after the last', async () => {
    const { id } = await filedRequest(app);
    await app.get(Reviews).askSupplement(await deskOfficer(app), id, { items: ['营业执照'] });
    app.clock.set('2027-03-01');
    await lapse();
    expect((await now(id)).status).toBe('supplement-required');
    await serve(app, id);
    const { suppliesBy } = await now(id);
    app.clock.set(suppliesBy!);
    await lapse();
    expect((await now(id)).status).toBe('supplement-required');
    app.clock.advance({ days: 1 });
    await lapse();
    expect(await now(id)).toMatchObject({ status: 'deemed-withdrawn', dueOn: null });
    expect((await app.rows(WorkItem, { status: 'open' })).length).toBe(0);
  });

  it('a report goes on where it stood: a pause over the New Year holiday moves its day by the days waited', async () => {
    app.clock.set('2025-12-29');
    const desk = await deskOfficer(app);
    const report = helpRequest({ caseType: 'report', answers: {}, contact: undefined });
    const { id, acceptBy } = await app.get(HelpIntake).submit(desk, report);
    await app.get(Reviews).askSupplement(await deskOfficer(app), id, { items: ['线索来源'] });
    await serve(app, id);
    app.clock.set('2026-01-05');
    await app.get(Reviews).supply(desk, id, '已说明');
    // waited 30 and 31 December, 4 (worked instead of the 2nd) and 5 January: four working days
    expect([acceptBy, (await now(id)).acceptBy]).toEqual(['2026-01-20', '2026-01-26']);
    expect(await owed('acceptance')).toEqual(['open 2026-01-26']);
  });

  it('service: not before the paper was made, not tomorrow, not twice, electronically only with consent', async () => {
    const { id } = await filedRequest(app, { acceptsElectronicService: false });
    const officer = await deskOfficer(app);
    await app.get(Reviews).accept(officer, id);
    const [{ id: noticeId }] = await app.rows(HelpNotice, { requestId: id });
    const put = (servedOn: string, mode: 'post' | 'electronic' = 'post') =>
      app.get(Notices).serve(officer, id, noticeId, { servedOn, mode, receipt: '挂号信 123' });
    await expect(put('2026-11-22')).rejects.toThrowCode('served-outside-time');
    await expect(put('2026-11-24')).rejects.toThrowCode('served-outside-time');
    await expect(put('2026-11-23', 'electronic')).rejects.toThrowCode('no-consent-to-electronic-service');
    await put('2026-11-23');
    await expect(put('2026-11-23')).rejects.toThrowCode('notice-served-already');
    expect(await owed('service')).toEqual([expect.stringMatching(/^done/)]);
  });

  it('refusal, appeal, reversal: in time, and decided by somebody else', async () => {
    const { id } = await filedRequest(app);
    const [first, second] = [await deskOfficer(app), await deskOfficer(app, 2)];
    await app.get(Reviews).refuse(first, id, '不属于受理范围');
    await serve(app, id);
    expect((await now(id)).appealsBy).toBe('2026-12-02');
    await app.get(Appeals).appeal(await actors(app).enterprise(), id, '属于商标侵权');
    const decision = { outcome: 'reversed', reason: '属于受理范围' } as const;
    await expect(app.get(Appeals).decide(first, id, decision)).rejects.toThrowCode('decided-by-the-same');
    await app.get(Appeals).decide(second, id, decision);
    expect(await now(id)).toMatchObject({ status: 'accepted', acceptedOn: '2026-11-23' });
    expect((await owed('handling'))[0]).toMatch(/^open/);
  });

  it('refusal: appealed too late it stays; archived only once nobody can appeal', async () => {
    const { id } = await filedRequest(app);
    const officer = await deskOfficer(app);
    await app.get(Reviews).refuse(officer, id, '不属于受理范围');
    await expect(app.get(Endings).archive(officer, id)).rejects.toThrowCode('appeal-still-open');
    await serve(app, id);
    app.clock.set('2026-12-03');
    const late = async () => app.get(Appeals).appeal(await actors(app).enterprise(), id, '不服');
    await expect(late()).rejects.toThrowCode('appeal-too-late');
    await app.get(Endings).archive(officer, id);
    expect((await now(id)).status).toBe('archived');
  });

  it('assignment: a hard stop where the handler acts for the other side or for its owner', async () => {
    await firmOf(app, { enterpriseId: otherFirm, region: otherTownship });
    const theirs = await professional(app, { name: '对方代理人' });
    const employed = await professional(app, { name: '受雇专家', employer: '郑州某控股公司' });
    const free = await professional(app, { name: '李专家', fields: ['商标'] });
    await serviceAgency(app, agency, '对方代理事务所');
    const { id: agencyId } = await serviceAgency(app);
    await app.write((tx) =>
      tx.insert(
        Object.assign(new AccessGrant(), {
          ...{ id: theirs.id, principalType: 'professional', principalId: theirs.id, subjectType: 'enterprise' },
          ...{ subjectId: otherFirm, regionCode: null, reason: '特派员', fromOn: '2026-01-01', toOn: null },
        }),
      ),
    );
    const [other] = await app.rows(Enterprise, { id: otherFirm });
    const request = await acceptedRequest(app, {
      parties: [
        { role: 'opponent', name: other.name },
        { role: 'opponent-owner', name: '郑州某控股公司' },
        { role: 'opponent-agent', name: '对方代理事务所' },
      ],
    });
    const officer = await deskOfficer(app);
    const give = (handlerKind: 'expert' | 'agency', handlerId: string) =>
      app.get(CaseAssignments).assign(officer, request.id, { handlerKind, handlerId });
    for (const id of [theirs.id, employed.id]) await expect(give('expert', id)).rejects.toThrowCode('handler-conflict');
    await expect(give('agency', agency)).rejects.toThrowCode('handler-conflict');
    await expect(give('expert', agencyId)).rejects.toThrowCode('handler-unknown');
    const candidates = await app.get(CaseAssignments).candidatesOf(officer, request.id, 'expert');
    expect(candidates.map(({ name, conflict }) => [name, conflict !== null])).toEqual([
      ['李专家', false],
      ...candidates.slice(1).map(({ name }) => [name, true]),
    ]);
    await give('expert', free.id);
    expect(await now(request.id)).toMatchObject({ status: 'assigned', handlerName: '李专家' });
  });

  it('assignment: opens the case to the handler and closes it to the one before', async () => {
    const [a, b] = [await professional(app, { name: '甲专家' }), await professional(app, { name: '乙专家' })];
    const { id } = await assignedRequest(app, {}, { handlerKind: 'expert', handlerId: a.id });
    const officer = await deskOfficer(app);
    await app.get(CaseAssignments).assign(officer, id, { handlerKind: 'expert', handlerId: b.id });
    const open = (await app.rows(AccessGrant, { subjectId: id })).filter(({ toOn }) => toOn === null);
    expect(open.map(({ principalId }) => principalId)).toEqual([b.id]);
    expect((await app.rows(HelpAssignment, { requestId: id })).filter(({ toOn }) => toOn === null)).toHaveLength(1);
    await app.get(CaseAssignments).start(officer, id);
    await app.get(Endings).complete(officer, id, { outcome: 'supported', note: '已提供意见' });
    expect((await app.rows(AccessGrant, { subjectId: id })).filter(({ toOn }) => toOn === null)).toEqual([]);
  });

  it('one of three assignments at the same moment is taken', async () => {
    const people = [
      await professional(app, { name: '甲' }),
      await professional(app, { name: '乙' }),
      await professional(app, { name: '丙' }),
    ];
    const { id } = await acceptedRequest(app);
    const officer = await deskOfficer(app);
    const given = await Promise.allSettled(
      people.map((one) => app.get(CaseAssignments).assign(officer, id, { handlerKind: 'expert', handlerId: one.id })),
    );
    expect(given.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await app.rows(HelpAssignment, { requestId: id })).filter(({ toOn }) => toOn === null)).toHaveLength(1);
    expect((await app.rows(AccessGrant, { subjectId: id })).filter(({ toOn }) => toOn === null)).toHaveLength(1);
  });

  it('ends with an outcome of its type, and owes nobody anything but the service of its paper', async () => {
    const { id } = await startedRequest(app);
    const officer = await deskOfficer(app);
    const end = (outcome: string) => app.get(Endings).complete(officer, id, { outcome, note: '已办结' });
    await expect(end('case-filed')).rejects.toThrowCode('outcome-unknown');
    await end('opinion-given');
    const left = await app.rows(WorkItem, { status: 'open' });
    expect(left.map(({ kind }) => kind)).toEqual(['help-request.service']);
    expect(await now(id)).toMatchObject({ status: 'completed', endedOn: '2026-11-23', dueOn: null });
  });

  it('repetitions are merged and taken apart again; those of another applicant never', async () => {
    const [a, b] = [await filedRequest(app), await filedRequest(app, { side: 'accused' })];
    const other = await filedRequest(app, {}, { enterpriseId: otherFirm, region: otherTownship });
    const officer = await deskOfficer(app);
    const merges = app.get(CaseMerges);
    await expect(merges.merge(officer, a.id, other.id, '重复')).rejects.toThrowCode('cannot-merge');
    await merges.merge(officer, a.id, b.id, '重复');
    await expect(merges.merge(officer, b.id, a.id, '重复')).rejects.toThrowCode('already-merged');
    await merges.unmerge(officer, a.id, '并错了');
    expect(await now(a.id)).toMatchObject({ mergedIntoId: null, status: 'submitted' });
  });

  it('a confidential file is closed to the region: in the list, the detail and the search', async () => {
    const { id } = await filedRequest(app, { isConfidential: true });
    const township = await actors(app).officer({ region: '410184107' });
    const queries = app.get(HelpRequestQueries);
    const seen = await queries.one(township, id);
    expect(seen).toMatchObject({
      isRestricted: true,
      title: null,
      statement: null,
      contact: null,
      parties: [],
      clock: [],
    });
    expect(JSON.stringify(seen)).not.toContain('仿冒');
    await expect(app.get(Reviews).accept(township, id)).rejects.toThrowCode('not-found');
    expect((await queries.one(await deskOfficer(app), id)).title).toContain('仿冒');
    expect((await queries.one(await actors(app).enterprise({ enterpriseId: firm }), id)).title).toContain('仿冒');
  });

  it('says to each what they may do next', async () => {
    const { id } = await filedRequest(app);
    const actions = async (actor: Parameters<HelpRequestQueries['one']>[0]) =>
      (await app.get(HelpRequestQueries).one(actor, id)).allowedActions;
    expect(await actions(await actors(app).enterprise())).toEqual(['withdraw']);
    expect(await actions(await actors(app).leader())).toEqual([]);
    expect(await actions(await deskOfficer(app))).toEqual(
      expect.arrayContaining(['accept', 'refuse', 'askSupplement', 'transfer']),
    );
    expect(await accountFor(app, 'officer', { region: city })).toBe((await deskOfficer(app)).accountId);
  });
});
