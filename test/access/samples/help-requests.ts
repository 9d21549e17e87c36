import {
  Appeals,
  CaseMerges,
  Endings,
  HelpDrafts,
  HelpMediation,
  HelpNotice,
  HelpTransfer,
  Mediations,
  ProgressCodes,
  Ratings,
  Reporters,
  Reviews,
  Transfers,
  type HelpRequest,
} from '@ipharbor/help-requests';
import { accountFor, city, licence, township, unitOf } from '../../given/access';
import {
  acceptedRequest,
  completedRequest,
  filedReport,
  headOfDesk,
  runningMediation,
  assignedRequest,
  deskOfficer,
  draft,
  filedRequest,
  helpRequest,
  nobody,
  startedRequest,
} from '../../given/help-requests';
import { firmOf } from '../../given/directory';
import type { Given, Sample, Samples } from '../sample';

const reason = { reason: '情况说明' };
const transferred = { target: 'authority', toBody: '郑州市知识产权局', reason: '由设区的市级机关处理' } as const;
type Make = (given: Given) => Promise<Pick<HelpRequest, 'id'>>;
const on =
  (make: Make, body?: object) =>
  async (given: Given): Promise<Sample> => ({ params: { id: (await make(given)).id }, body });

const filed: Make = ({ app }) => filedRequest(app);
const accepted: Make = ({ app }) => acceptedRequest(app);
const assigned: Make = ({ app }) => assignedRequest(app);
const started: Make = ({ app }) => startedRequest(app);
const refused: Make = async ({ app }) => {
  const { id } = await filedRequest(app);
  return app.get(Reviews).refuse(await deskOfficer(app), id, '不属于受理范围');
};
const appealed: Make = async (given) => {
  const { id } = await filedRequest(given.app);
  await given.app.get(Reviews).refuse(await deskOfficer(given.app, 2), id, '不属于受理范围');
  return given.app.get(Appeals).appeal(await given.actor('enterprise'), id, '材料齐全');
};
const toSupply: Make = async ({ app }) => {
  const { id } = await filedRequest(app);
  return app.get(Reviews).askSupplement(await deskOfficer(app), id, { items: ['营业执照'] });
};
const withdrawn: Make = async (given) => {
  const { id } = await filedRequest(given.app);
  return given.app.get(Endings).withdraw(await given.actor('enterprise'), id, '已和解');
};

export const samples: Samples = {
  'GET /help-topics': () => ({ isShared: true }),
  'GET /help-topics/ways': () => ({ query: { side: 'infringed', right: 'trademark' }, isShared: true }),
  'POST /help-drafts': () => ({ body: { content: { side: 'infringed' }, step: 'right' } }),
  'GET /help-drafts/current': async ({ app }) => ({ headers: (await draft(app)).headers }),
  'PUT /help-drafts/current': async ({ app }) => ({
    headers: (await draft(app)).headers,
    body: { content: { side: 'accused' }, step: 'right' },
  }),
  'POST /help-drafts/current/resume-code': async ({ app }) => ({ headers: (await draft(app)).headers }),
  'POST /help-drafts/resumption': async ({ app }) => {
    const { code } = await app.get(HelpDrafts).offerResume((await draft(app)).key);
    return { body: { code } };
  },
  'POST /help-drafts/current/files': async ({ app }) => ({ headers: (await draft(app)).headers, file: licence }),
  'POST /help-drafts/current/submission': async ({ app }) => ({ headers: (await draft(app)).headers }),
  'GET /help-requests/progress': async ({ app }) => {
    const { request, code } = await app.get(HelpDrafts).submit(nobody, (await draft(app)).key);
    return { query: { number: request.number, code: code! } };
  },
  'POST /help-requests/progress/codes': async ({ app }) => ({
    body: { number: (await filedRequest(app)).number, phone: '13812345678' },
  }),
  'GET /help-desks': () => ({ isShared: true }),
  'PUT /help-desks/:regionCode': async ({ app }) => ({
    params: { regionCode: township },
    body: { unitId: await unitOf(app, city) },
  }),
  'GET /help-requests': async (given) => ({ rows: [(await filed(given)).id] }),
  'POST /help-requests': async ({ app, near, caller }) => {
    await firmOf(app, near);
    await deskOfficer(app);
    const isFirm = caller?.role === 'enterprise';
    return {
      body: helpRequest(isFirm ? {} : { enterpriseId: near.enterpriseId }),
      ...(!isFirm && { hidesBody: true }),
    };
  },
  'GET /help-requests/:id': on(filed),
  'GET /help-requests/:id/timeline': async (given) => {
    const { id } = await filed(given);
    return { params: { id }, rows: [id] };
  },
  'PUT /help-requests/:id/review': on(filed),
  'PUT /help-requests/:id/acceptance': on(filed, {}),
  'PUT /help-requests/:id/refusal': on(filed, reason),
  'PUT /help-requests/:id/supplement-notice': on(filed, { items: ['营业执照复印件'] }),
  'PUT /help-requests/:id/supplement': on(toSupply, { note: '已上传营业执照' }),
  'PUT /help-requests/:id/notices/:noticeId/service': async (given) => {
    const { id } = await refused(given);
    const [notice] = await given.app.rows(HelpNotice, { requestId: id });
    const servedOn = given.app.clock.today();
    return { params: { id, noticeId: notice.id }, body: { mode: 'in-person', servedOn, receipt: '王五签收' } };
  },
  'PUT /help-requests/:id/appeal': on(refused, reason),
  'PUT /help-requests/:id/appeal-decision': on(appealed, { outcome: 'reversed', ...reason }),
  'GET /help-requests/:id/candidates': on(accepted),
  'PUT /help-requests/:id/assignment': async (given) => {
    const { id } = await accepted(given);
    const handlerId = await accountFor(given.app, 'officer', { region: city });
    return { params: { id }, body: { handlerKind: 'officer', handlerId } };
  },
  'PUT /help-requests/:id/start': on(assigned),
  'PUT /help-requests/:id/completion': on(started, { outcome: 'supported', note: '已提供咨询' }),
  'PUT /help-requests/:id/withdrawal': on(filed, reason),
  'PUT /help-requests/:id/termination': on(accepted, { code: 'settled', ...reason }),
  'PUT /help-requests/:id/archive': on(withdrawn),
  'PUT /help-requests/:id/merge': async (given) => {
    const [{ id }, { id: intoId }] = [await filed(given), await filed(given)];
    return { params: { id }, body: { intoId, ...reason } };
  },
  'PUT /help-requests/:id/separation': async (given) => {
    const [{ id }, { id: intoId }] = [await filed(given), await filed(given)];
    await given.app.get(CaseMerges).merge(await deskOfficer(given.app), id, intoId, '重复申请');
    return { params: { id }, body: reason };
  },
  'PUT /help-requests/:id/restriction': on(filed, reason),
  'POST /help-requests/:id/messages': on(filed, { text: '请问进展如何？' }),
  'POST /help-requests/:id/opinions': on(started, { kind: 'consultation', text: '建议先固定证据。' }),
  'POST /help-requests/:id/transfers': on(accepted, transferred),
  'PUT /help-requests/:id/transfers/:transferId/receipt': async ({ app }) => {
    const { id } = await acceptedRequest(app);
    await app.get(Transfers).transfer(await deskOfficer(app), id, transferred);
    const [{ id: transferId }] = await app.rows(HelpTransfer, { requestId: id });
    return {
      params: { id, transferId },
      body: { answer: 'taken', receivedOn: app.clock.today(), receiptNo: '郑知收 1 号' },
    };
  },
  'POST /help-requests/:id/mediations': on(started, {
    ...{ organisation: '人民调解委员会', mediator: '李调解员', dispute: 'infringement', opponentName: '对方公司' },
  }),
  'PUT /help-requests/:id/mediations/:mediationId/consent': async ({ app }) => {
    const { id } = await startedRequest(app);
    const facts = { organisation: '人民调解委员会', mediator: '李调解员', opponentName: '对方公司' };
    await app.get(Mediations).propose(await deskOfficer(app), id, { ...facts, dispute: 'infringement' });
    const [{ id: mediationId }] = await app.rows(HelpMediation, { requestId: id });
    return { params: { id, mediationId }, body: { side: 'applicant', answer: 'agreed' } };
  },
  'POST /help-requests/:id/mediations/:mediationId/sessions': async ({ app }) => {
    const { id, mediationId } = await runningMediation(app);
    return { params: { id, mediationId }, body: { onDay: app.clock.today(), note: '双方到场' } };
  },
  'PUT /help-requests/:id/mediations/:mediationId/result': async ({ app }) => {
    const { id, mediationId } = await runningMediation(app);
    return { params: { id, mediationId }, body: { outcome: 'agreed', result: '停止销售并赔偿' } };
  },
  'PUT /help-requests/:id/mediations/:mediationId/confirmation': async ({ app }) => {
    const { id, mediationId, officer } = await runningMediation(app);
    await app.get(Mediations).end(officer, id, mediationId, { outcome: 'agreed', result: '停止销售' });
    return { params: { id, mediationId }, body: { onDay: app.clock.today() } };
  },
  'PUT /help-requests/:id/rating': on(({ app }) => completedRequest(app), { level: 'satisfied' }),
  'PUT /help-requests/:id/rectification': async (given) => {
    const { id } = await completedRequest(given.app);
    await given.app.get(Ratings).rate(await given.actor('enterprise'), id, { level: 'dissatisfied' });
    return { params: { id }, body: { calledBackOn: given.app.clock.today(), measures: '已回访并补充意见' } };
  },
  'POST /help-ratings': async ({ app }) => {
    const { id } = await completedRequest(app);
    const code = await app.write((tx) => app.get(ProgressCodes).issue(tx, id, 'rating'));
    return { body: { code, level: 'satisfied' } };
  },
  'GET /help-requests/:id/reporter': async (given) => {
    const { app, caller } = given;
    const { id } = await filedReport(app, { name: '赵举报', phone: '13700000000' });
    const head = await headOfDesk(app);
    const accountId = caller?.role === 'officer' ? caller.accountId : head.accountId;
    await app.get(Reporters).open(head, id, { accountId, toOn: '2026-12-31', reason: '核查需要' });
    return { params: { id } };
  },
  'PUT /help-requests/:id/reporter/access': async (given) => {
    const { app } = given;
    const { id } = await filedReport(app, { name: '赵举报', phone: '13700000000' });
    await headOfDesk(app, 1);
    const { accountId } = await deskOfficer(app);
    return { params: { id }, body: { accountId, toOn: '2026-12-31', reason: '核查需要' } };
  },
  'GET /help-statistics': async (given) => {
    await filed(given);
    return { isShared: true };
  },
};
