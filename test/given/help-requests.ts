import { Posts, type Actor } from '@ipharbor/access';
import {
  CaseAssignments,
  Endings,
  HelpDrafts,
  HelpMediation,
  Mediations,
  HelpIntake,
  HelpNotice,
  Notices,
  Reviews,
  type HelpRequest,
  type SubmitHelpRequestDto,
} from '@ipharbor/help-requests';
import { system, type Principal } from '@ipharbor/platform/kernel';
import type { TestApplication } from '@ipharbor/platform/testing';
import { accountFor, actors, city, firm, township, unitOf, type Whom } from './access';
import { firmOf } from './directory';

/** What a firm of the first township tells the wizard. */
export const helpRequest = (facts: Partial<SubmitHelpRequestDto> = {}): SubmitHelpRequestDto => ({
  caseType: 'aid',
  regionCode: township,
  nexus: ['domicile'],
  side: 'infringed',
  rightKind: 'trademark',
  title: '有人仿冒我公司的注册商标',
  facts: '2026 年 10 月起，市场上出现与我公司包装近似的产品。',
  urgency: 'none',
  parties: [{ role: 'opponent', name: '郑州某仿冒商贸有限公司' }],
  answers: { wanted: 'consultation' },
  acceptsElectronicService: true,
  sharesWithPartners: false,
  isConfidential: false,
  contact: { name: '王五', phone: '13812345678' },
  ...facts,
});

/** Filed by the firm of a place, which is made as needed; decided on by the desk of the city. */
export async function filedRequest(
  app: TestApplication,
  facts: Partial<SubmitHelpRequestDto> = {},
  { enterpriseId = firm, region = township }: Whom = {},
): Promise<HelpRequest> {
  await firmOf(app, { enterpriseId, region });
  await deskOfficer(app);
  const actor = await actors(app).enterprise({ enterpriseId });
  return app.get(HelpIntake).submit(actor, helpRequest({ regionCode: region, ...facts }));
}

/** An officer of the desk: the city's unit, as long as none is named. */
export const deskOfficer = (app: TestApplication, nth = 1): Promise<Actor> =>
  actors(app).officer({ region: city, nth });

export async function acceptedRequest(app: TestApplication, facts: Partial<SubmitHelpRequestDto> = {}, whom?: Whom) {
  const { id } = await filedRequest(app, facts, whom);
  return app.get(Reviews).accept(await deskOfficer(app), id);
}

/** Given to the officer who accepted it, unless somebody else is named. */
export async function assignedRequest(
  app: TestApplication,
  facts: Partial<SubmitHelpRequestDto> = {},
  handler?: { handlerKind: 'expert' | 'volunteer' | 'agency'; handlerId: string },
): Promise<HelpRequest> {
  const { id } = await acceptedRequest(app, facts);
  const officer = await deskOfficer(app);
  const handlerId = await accountFor(app, 'officer', { region: city });
  return app.get(CaseAssignments).assign(officer, id, handler ?? { handlerKind: 'officer', handlerId });
}

export async function startedRequest(app: TestApplication, facts: Partial<SubmitHelpRequestDto> = {}) {
  const { id } = await assignedRequest(app, facts);
  return app.get(CaseAssignments).start(await deskOfficer(app), id);
}

export async function completedRequest(app: TestApplication, facts: Partial<SubmitHelpRequestDto> = {}) {
  const { id } = await startedRequest(app, facts);
  return app.get(Endings).complete(await deskOfficer(app), id, { outcome: 'supported', note: '已提供意见' });
}

/** A report that an officer wrote down, with who reports sealed. */
export async function filedReport(app: TestApplication, reporter?: { name: string; phone: string }) {
  const desk = await deskOfficer(app);
  const facts = { caseType: 'report', answers: {}, contact: undefined, reporter } as const;
  return app.get(HelpIntake).submit(desk, helpRequest(facts));
}

/** A mediation that both sides have agreed to. */
export async function runningMediation(app: TestApplication, dispute: 'infringement' | 'ownership' = 'infringement') {
  const { id } = await startedRequest(app);
  const officer = await deskOfficer(app);
  const mediations = app.get(Mediations);
  const facts = {
    organisation: '新郑市知识产权纠纷人民调解委员会',
    mediator: '李调解员',
    dispute,
    opponentName: '对方公司',
  };
  await mediations.propose(officer, id, { ...facts, opponentPhone: '13900000000' });
  const [{ id: mediationId }] = await app.rows(HelpMediation, { requestId: id });
  await mediations.consent(officer, id, mediationId, { side: 'applicant', answer: 'agreed' });
  await mediations.consent(officer, id, mediationId, { side: 'opponent', answer: 'agreed' });
  return { id, mediationId, officer };
}

/** The newest paper of a case, served in person on that day. */
export async function serve(app: TestApplication, requestId: string, servedOn = app.clock.today()) {
  const notices = await app.rows(HelpNotice, { requestId });
  const { id } = notices.sort((a, b) => (a.id < b.id ? 1 : -1))[0];
  const service = { mode: 'in-person', servedOn, receipt: '王五签收' } as const;
  return app.get(Notices).serve(await deskOfficer(app), requestId, id, service);
}

/** What the wizard has when everything was answered. */
export const filledDraft = (facts: Record<string, unknown> = {}): Record<string, unknown> => {
  const { isConfidential: _, ...matter } = helpRequest();
  return { ...matter, applicant: { name: '新郑市同卫药材有限公司' }, hasReadNotice: true, ...facts };
};

export const nobody: Principal = { accountId: null, actingAs: null, requestId: null, sourceIp: '127.0.0.1' };

/** The key of a draft in the wizard, and the header with which a browser sends it. */
export async function draft(app: TestApplication, content = filledDraft()) {
  await deskOfficer(app);
  const { key } = await app.get(HelpDrafts).begin(nobody, { content, step: 'check' });
  return { key, headers: { cookie: `ipharbor_help_draft=${key}` } };
}

/** The officer of that number, as head of the desk of the city. */
export async function headOfDesk(app: TestApplication, nth = 9): Promise<Actor> {
  const accountId = await accountFor(app, 'officer', { region: city, nth });
  const post = {
    accountId,
    unitId: await unitOf(app, city),
    title: '科长',
    isHead: true,
    fromOn: '2021-01-01',
    toOn: null,
  };
  await app.write((tx) => app.get(Posts).assignIn(tx, system, post));
  return deskOfficer(app, nth);
}
