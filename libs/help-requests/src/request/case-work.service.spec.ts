import { OfficialDocument } from '@ipharbor/documents';
import { WorkItem } from '@ipharbor/follow-ups';
import { Message } from '@ipharbor/notifications';
import { refusals } from '@ipharbor/platform/kernel';
import { EventRow } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, otherTownship } from '../../../../test/given/access';
import {
  acceptedRequest,
  completedRequest,
  deskOfficer,
  filedReport,
  filedRequest,
  headOfDesk,
  runningMediation,
  serve,
  startedRequest,
} from '../../../../test/given/help-requests';
import { Endings } from '../ending/endings';
import { HelpMediation } from '../mediation/help-mediation.entity';
import { mediationLifecycle } from '../mediation/mediation.lifecycle';
import { Mediations } from '../mediation/mediations';
import { CaseMessages } from '../message/case-messages';
import { Opinions } from '../opinion/opinions';
import { ProgressCodes } from '../progress/progress-codes';
import { HelpRating } from '../rating/help-rating.entity';
import { Ratings } from '../rating/ratings';
import { HelpReporter } from '../report/reporter.entity';
import { Reporters } from '../report/reporters';
import { Reviews } from '../review/reviews';
import { HelpStatistics } from '../statistics/statistics';
import { HelpTransfer } from '../transfer/help-transfer.entity';
import { Transfers } from '../transfer/transfers';
import { HelpRequest } from './help-request.entity';
import { HelpRequestQueries } from './help-request.queries';

describe('the lifecycle of a mediation', () => {
  it.each(refusals(mediationLifecycle))('refuses to %s from %s', (action, from) =>
    expect(() => mediationLifecycle.next(from, action)).toThrowCode('illegal-transition'),
  );
});

describeOnDatabase('work on a case', (app) => {
  const now = async (id: string) => (await app.rows(HelpRequest, { id }))[0];
  const owed = async (kind: string) =>
    (await app.rows(WorkItem, { kind })).map(({ status, dueOn }) => `${status} ${dueOn}`);

  it('transfer: to the prefecture with a receipt, chased until it comes; sent back, reviewed anew', async () => {
    const { id } = await acceptedRequest(app, { rightKind: 'invention' });
    const officer = await deskOfficer(app);
    const to = { target: 'authority', toBody: '郑州市知识产权局', reason: '由设区的市级机关处理' } as const;
    await app.get(Transfers).transfer(officer, id, to);
    expect(await now(id)).toMatchObject({ status: 'transferred', dueOn: '2026-12-02' });
    expect(await owed('help-request.transfer-receipt')).toEqual(['open 2026-12-02']);
    expect(await owed('help-request.handling')).toEqual([expect.stringMatching(/^cancelled/)]);
    const [{ id: transferId }] = await app.rows(HelpTransfer, { requestId: id });
    const receipt = { answer: 'returned', receivedOn: '2026-11-23', note: '材料不全' } as const;
    await app.get(Transfers).receive(officer, id, transferId, receipt);
    expect(await now(id)).toMatchObject({ status: 'under-review', acceptBy: '2026-12-14', dueOn: '2026-12-14' });
    await expect(app.get(Transfers).receive(officer, id, transferId, receipt)).rejects.toThrowCode('transfer-answered');
  });

  it('papers carry numbers without a gap, and the opinion is one of them', async () => {
    const { id } = await startedRequest(app);
    const officer = await deskOfficer(app);
    const opinion = { kind: 'infringement', text: '两者构成近似' } as const;
    await app.get(Opinions).issue(officer, id, opinion);
    await app.get(Opinions).issue(officer, id, opinion);
    const papers = await app.rows(OfficialDocument, { subjectId: id });
    const [first, second] = papers.filter(({ series }) => series === '知维意').map(({ serial }) => serial);
    expect(second).toBe(first + 1);
    expect(papers.map(({ number }) => number)).toContain(`知维意〔2026〕${first}号`);
    expect(papers.map(({ series }) => series)).toContain('知维受');
    expect(await now(id)).toMatchObject({ status: 'opinion-issued' });
  });

  it('mediation: begins when both agree, ends in an agreement that both may have confirmed within 30 days', async () => {
    const { id, mediationId, officer } = await runningMediation(app);
    expect((await now(id)).status).toBe('mediating');
    const mediations = app.get(Mediations);
    await mediations.meet(officer, id, mediationId, { onDay: '2026-11-23', note: '双方到场' });
    await mediations.end(officer, id, mediationId, { outcome: 'agreed', result: '停止销售并赔偿三万元' });
    const [mediation] = await app.rows(HelpMediation, { id: mediationId });
    expect(mediation).toMatchObject({ status: 'agreed', confirmBy: '2026-12-23', court: '调解组织所在地基层人民法院' });
    const [item] = await app.rows(WorkItem, { kind: 'help-request.confirmation' });
    expect(item).toMatchObject({ ownerAccountId: (await actors(app).enterprise()).accountId, dueOn: '2026-12-23' });
    await app.runJobs();
    expect(await app.rows(Message, { kind: 'help-request.confirmation' })).toHaveLength(2);
    app.clock.set('2026-12-24');
    await expect(mediations.askConfirmation(officer, id, mediationId, '2026-12-24')).rejects.toThrowCode(
      'confirmation-too-late',
    );
    await mediations.askConfirmation(officer, id, mediationId, '2026-12-23');
    expect(await owed('help-request.confirmation')).toEqual(['done 2026-12-23']);
  });

  it('mediation: an ownership dispute is not offered confirmation; one side alone begins nothing', async () => {
    const { id, mediationId, officer } = await runningMediation(app, 'ownership');
    await app.get(Mediations).end(officer, id, mediationId, { outcome: 'agreed', result: '归申请人所有' });
    expect((await app.rows(HelpMediation, { id: mediationId }))[0]).toMatchObject({
      confirmBy: null,
      mayBeConfirmed: false,
    });
    await expect(app.get(Mediations).askConfirmation(officer, id, mediationId, '2026-11-23')).rejects.toThrowCode(
      'confirmation-not-offered',
    );
    const other = await startedRequest(app);
    const facts = { organisation: '调委会', mediator: '李', dispute: 'other', opponentName: '某' } as const;
    await app.get(Mediations).propose(officer, other.id, facts);
    await expect(app.get(Mediations).propose(officer, other.id, facts)).rejects.toThrowCode('mediation-running');
    const [second] = await app.rows(HelpMediation, { requestId: other.id });
    await app.get(Mediations).consent(officer, other.id, second.id, { side: 'applicant', answer: 'agreed' });
    expect((await now(other.id)).status).toBe('in-progress');
    await app.get(Mediations).consent(officer, other.id, second.id, { side: 'opponent', answer: 'declined' });
    expect((await app.rows(HelpMediation, { id: second.id }))[0].status).toBe('declined');
  });

  it('messages go both ways, tell the other side that there is one, and are closed to onlookers', async () => {
    const { id } = await startedRequest(app);
    const firm = await actors(app).enterprise();
    const messages = app.get(CaseMessages);
    await messages.write(firm, id, '请问还需要什么？');
    await messages.write(await deskOfficer(app), id, '请补充照片');
    await app.runJobs();
    const told = (await app.rows(Message, { kind: 'help-request.message' })).map(({ body }) => body).join();
    expect(told).not.toContain('照片');
    const { messages: shown } = await app.get(HelpRequestQueries).one(firm, id);
    expect(shown.map(({ side, text }) => [side, text])).toEqual([
      ['applicant', '请问还需要什么？'],
      ['office', '请补充照片'],
    ]);
    const onlooker = await actors(app).officer({ region: '410184107' });
    await expect(messages.write(onlooker, id, '看看')).rejects.toThrowCode('not-your-case');
  });

  it('rating: once, by account or link; a bad one is owed a call-back in five working days and holds the archive', async () => {
    const { id } = await completedRequest(app);
    const officer = await deskOfficer(app);
    await app.get(Ratings).rate(await actors(app).enterprise(), id, { level: 'very-dissatisfied', comment: '太慢' });
    const by = await app.write((tx) => app.get(ProgressCodes).issue(tx, id, 'rating'));
    const source = { accountId: null, actingAs: null, requestId: null, sourceIp: '10.0.0.1' };
    await expect(app.get(Ratings).rateByLink(source, { code: by, level: 'satisfied' })).rejects.toThrowCode(
      'illegal-transition',
    );
    expect(await owed('help-request.rectification')).toEqual(['open 2026-11-30']);
    await expect(app.get(Endings).archive(officer, id)).rejects.toThrowCode('rectification-open');
    await app.get(Ratings).rectify(officer, id, { calledBackOn: '2026-11-23', measures: '已致歉并加派专家' });
    expect(await owed('help-request.rectification')).toEqual(['done 2026-11-30']);
    await app.get(Endings).archive(officer, id);
    expect((await now(id)).status).toBe('archived');
  });

  it('rating: a link works once, however often it is pressed', async () => {
    const { id } = await completedRequest(app);
    const code = await app.write((tx) => app.get(ProgressCodes).issue(tx, id, 'rating'));
    const source = { accountId: null, actingAs: null, requestId: null, sourceIp: '10.0.0.2' };
    const pressed = await Promise.allSettled(
      [1, 2, 3].map(() => app.get(Ratings).rateByLink(source, { code, level: 'satisfied' })),
    );
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await app.rows(HelpRating)).toHaveLength(1);
  });

  it('report: who reports is in no row but the sealed one, read by those who were given access, each time on record', async () => {
    const reporter = { name: '赵举报', phone: '13712345678' };
    const { id } = await filedReport(app, reporter);
    const head = await headOfDesk(app);
    const officer = await deskOfficer(app);
    const reporters = app.get(Reporters);
    await expect(reporters.read(officer, id)).rejects.toThrowCode('need-to-know');
    await expect(reporters.read(head, id)).rejects.toThrowCode('need-to-know');
    const given = { accountId: officer.accountId, toOn: '2026-11-24', reason: '核查需要' };
    await expect(reporters.open(officer, id, given)).rejects.toThrowCode('not-head-of-desk');
    await reporters.open(head, id, given);
    expect(await reporters.read(officer, id)).toMatchObject(reporter);
    app.clock.set('2026-11-25');
    await expect(reporters.read(officer, id)).rejects.toThrowCode('need-to-know');
    expect((await app.timeline({ id })).filter((action) => action === 'help-report.reporter-read')).toHaveLength(1);
    const stranger = await actors(app).officer({ region: otherTownship });
    await expect(reporters.read(stranger, id)).rejects.toThrowCode('not-found');
    const everything = JSON.stringify([
      await app.rows(HelpRequest),
      await app.rows(EventRow),
      await app.rows(HelpReporter),
    ]);
    for (const secret of [reporter.name, reporter.phone]) expect(everything).not.toContain(secret);
  });

  it('report: a named reporter is told within five working days, an unnamed one is owed nothing', async () => {
    const named = await filedReport(app, { name: '赵举报', phone: '13712345678' });
    const unnamed = await filedReport(app);
    const officer = await deskOfficer(app);
    for (const { id } of [named, unnamed]) await app.get(Reviews).accept(officer, id);
    expect(await owed('help-report.telling')).toEqual(['open 2026-11-30']);
    await serve(app, named.id);
    expect(await owed('help-report.telling')).toEqual(['done 2026-11-30']);
  });

  it('statistics count the rows that the lists show, each to each', async () => {
    await filedRequest(app);
    await completedRequest(app, {
      caseType: 'overseas-aid',
      answers: { wanted: 'consultation', country: '德国', evidenceLeavesChina: false },
    });
    const [desk, far] = [await deskOfficer(app), await actors(app).officer({ region: otherTownship })];
    const seen = await app.get(HelpStatistics).of(desk, {});
    expect(seen).toMatchObject({ total: 2, times: { accepted: 1, toAccept: 0, overdue: 0 } });
    for (const { value, count } of seen.caseType)
      expect(await app.get(HelpRequestQueries).count(desk, { caseType: [value as 'aid'] })).toBe(count);
    for (const { value, count } of seen.status)
      expect(await app.get(HelpRequestQueries).count(desk, { status: [value as 'submitted'] })).toBe(count);
    expect(await app.get(HelpStatistics).of(far, {})).toMatchObject({ total: 0, channel: [], times: { accepted: 0 } });
  });
});
