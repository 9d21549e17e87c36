import { Accounts } from '@ipharbor/access';
import {
  Assignments,
  DutyLogs,
  Interests,
  Liaisons,
  PlanPair,
  Plans,
  SpecialistObjection,
  type Specialist,
} from '@ipharbor/assignments';
import { newId } from '@ipharbor/platform/kernel';
import { accountFor, actors } from '../../given/access';
import { eligible, profile, specialist } from '../../given/assignments';
import { enterprise } from '../../given/directory';
import { professional, serviceAgency } from '../../given/visits';
import type { Given, Sample, Samples } from '../sample';

/** Somebody of the agency of near, in the register of near, with the account of its commissioner. */
const personOf = async ({ app, near }: Given) => {
  const { id: agencyId } = await serviceAgency(app, near.agencyId);
  const person = await professional(app, { agencyId, regionCode: near.region });
  const account = await accountFor(app, 'commissioner', near);
  const { version } = (await app.get(Accounts).find(account))!;
  const administrator = await actors(app).systemAdministrator();
  await app.get(Accounts).change(administrator, account, version, { professionalId: person.id });
  return person;
};

const inState = async (given: Given, facts: Partial<Specialist> = {}) =>
  specialist(given.app, facts, await personOf(given));

const on =
  (facts: Partial<Specialist>, body?: object) =>
  async (given: Given): Promise<Sample> => ({ params: { id: (await inState(given, facts)).id }, body });

const offered = async (given: Given, isAgreed = false) => {
  const { app, near } = given;
  const officer = await actors(app).officer();
  const { id: targetId } = await enterprise(app, { id: near.enterpriseId, jurisdictionRegion: near.region });
  const { id: specialistId } = await inState(given);
  return app.get(Assignments).propose(officer, { targetType: 'enterprise', targetId, specialistId, isAgreed });
};

const onOffer =
  (body?: object, isAgreed = false) =>
  async (given: Given): Promise<Sample> => ({ params: { id: (await offered(given, isAgreed)).id }, body });

const planned = async (given: Given) => {
  const { app, near } = given;
  const { id } = await enterprise(app, { id: near.enterpriseId, jurisdictionRegion: near.region });
  await inState(given);
  const officer = await actors(app).officer();
  const plan = await app.get(Plans).ask(officer, { targets: [{ type: 'enterprise', id }] });
  await app.runJobs();
  return plan;
};

const keyEnterprise = async ({ app, near }: Given) => {
  const { id: enterpriseId } = await enterprise(app, { id: near.enterpriseId, jurisdictionRegion: near.region });
  const facts = {
    criteria: ['high-tech'] as const,
    decisionNo: '知发〔2026〕3号',
    decidedOn: '2026-01-10',
    toOn: '2027-12-31',
  };
  return app.get(Liaisons).list(await actors(app).officer(), { ...facts, criteria: [...facts.criteria], enterpriseId });
};

const liaison = async (given: Given) => {
  await keyEnterprise(given);
  const officer = await actors(given.app).officer();
  return given.app.get(Liaisons).name(officer, given.near.enterpriseId, { name: '王五', phone: '13812345678' });
};

const logged = async (given: Given) => {
  const { id } = await offered(given, true);
  const officer = await actors(given.app).officer();
  return given.app.get(DutyLogs).write(officer, id, { mode: 'phone', minutes: 20, topics: ['policy'] });
};

const interest = async ({ app, near }: Given) => {
  const { id } = await enterprise(app, { id: near.enterpriseId, jurisdictionRegion: near.region });
  const { id: holderId } = await professional(app);
  const officer = await actors(app).officer();
  return app.get(Interests).declare(officer, id, { kind: 'holds-shares', holderType: 'professional', holderId });
};

const reason = { reason: '工作变动' };
const noticed = { status: 'public-notice', noticeFromOn: '2026-11-20', noticeToOn: '2026-11-27' } as const;

export const samples: Samples = {
  'GET /specialists': async (given) => ({ rows: [(await inState(given)).id] }),
  'GET /specialists/public-notices': () => ({ isShared: true }),
  'POST /specialists/applications': async (given) => ({
    body: profile({ professionalId: (await personOf(given)).id }),
    isShared: true,
  }),
  'GET /specialists/:id': on({}),
  'PUT /specialists/:id/recommendation': on({ status: 'applied' }, { words: '业务骨干' }),
  'PUT /specialists/:id/review': on({ status: 'recommended' }, { eligibility: eligible, opinion: '同意' }),
  'PUT /specialists/:id/public-notice': on({ status: 'reviewed' }, {}),
  'PUT /specialists/:id/undertakings': on({ status: 'public-notice' }, { integrityOn: '2026-11-20' }),
  'PUT /specialists/:id/rejection': on({ status: 'reviewed' }, reason),
  'PUT /specialists/:id/withdrawal': on({ status: 'applied' }, reason),
  'POST /specialists/:id/objections': async (given) => ({
    params: { id: (await inState(given, noticed)).id },
    body: { grounds: '与本企业有纠纷' },
    isShared: true,
  }),
  'PUT /specialist-objections/:id/decision': async (given) => {
    const { id: specialistId } = await inState(given, noticed);
    const raisedById = await accountFor(given.app, 'officer', given.near);
    const facts = {
      id: newId(),
      specialistId,
      raisedOn: '2026-11-23',
      raisedById,
      objector: null,
      contact: null,
      grounds: '有纠纷',
    };
    const objection = await given.app.write((tx) => tx.insert(Object.assign(new SpecialistObjection(), facts)));
    return { params: { id: objection.id }, body: { outcome: 'not-upheld', answer: '经查不属实' } };
  },
  'PUT /specialists/:id/appointment': on(
    { status: 'public-notice', noticeFromOn: '2026-11-13', noticeToOn: '2026-11-20' },
    {},
  ),
  'PUT /specialists/:id/duty': on({ status: 'appointed' }),
  'PUT /specialists/:id/suspension': on({}, reason),
  'PUT /specialists/:id/resumption': on({ status: 'suspended' }),
  'PUT /specialists/:id/renewal': on({}, {}),
  'PUT /specialists/:id/resignation': on({}, reason),
  'PUT /specialists/:id/dismissal': on({}, reason),
  'GET /assignments': async (given) => ({ rows: [(await offered(given)).id] }),
  'GET /assignments/unassigned': async ({ app, near }) => {
    const facts = { id: near.enterpriseId, jurisdictionRegion: near.region, highTech: true };
    return { rows: [(await enterprise(app, facts)).id] };
  },
  'POST /assignments': async (given) => {
    const { id: targetId } = await enterprise(given.app, {
      id: given.near.enterpriseId,
      jurisdictionRegion: given.near.region,
    });
    const { id: specialistId } = await inState(given);
    return { body: { targetType: 'enterprise', targetId, specialistId }, hidesBody: true };
  },
  'GET /assignments/:id': onOffer(),
  'PUT /assignments/:id/acceptance': onOffer({}),
  'PUT /assignments/:id/decline': onOffer(reason),
  'PUT /assignments/:id/withdrawal': onOffer(reason),
  'PUT /assignments/:id/end': onOffer(reason, true),
  'GET /enterprises/:id/assignments': async (given) => {
    const { id } = await offered(given);
    return { params: { id: given.near.enterpriseId }, rows: [id] };
  },
  'GET /assignments/plans': async (given) => ({ rows: [(await planned(given)).id] }),
  'POST /assignments/plans': async (given) => {
    const { app, near } = given;
    const { id } = await enterprise(app, { id: near.enterpriseId, jurisdictionRegion: near.region });
    return { body: { targets: [{ type: 'enterprise', id }] }, hidesBody: true };
  },
  'GET /assignments/plans/:id': async (given) => ({ params: { id: (await planned(given)).id } }),
  'PUT /assignments/plans/:id/pairs/:pairId': async (given) => {
    const { id } = await planned(given);
    const [pair] = await given.app.rows(PlanPair, { planId: id });
    return { params: { id, pairId: pair.id }, body: { specialistId: null, reason: '企业暂不需要' } };
  },
  'PUT /assignments/plans/:id/application': async (given) => ({ params: { id: (await planned(given)).id }, body: {} }),
  'PUT /assignments/plans/:id/undo': async (given) => {
    const { id } = await planned(given);
    await given.app.get(Plans).apply(await actors(given.app).officer(), id);
    return { params: { id } };
  },
  'GET /key-enterprises': async (given) => ({ rows: [(await keyEnterprise(given)).id] }),
  'POST /key-enterprises': async ({ app, near }) => {
    const { id: enterpriseId } = await enterprise(app, { id: near.enterpriseId, jurisdictionRegion: near.region });
    const facts = {
      criteria: ['high-tech'],
      decisionNo: '知发〔2026〕3号',
      decidedOn: '2026-01-10',
      toOn: '2027-12-31',
    };
    return { body: { ...facts, enterpriseId }, hidesBody: true };
  },
  'PUT /key-enterprises/:id/end': async (given) => ({ params: { id: (await keyEnterprise(given)).id }, body: reason }),
  'GET /liaisons': async (given) => ({ rows: [(await liaison(given)).id] }),
  'GET /enterprises/:id/liaison': async (given) => {
    await liaison(given);
    return { params: { id: given.near.enterpriseId } };
  },
  'PUT /enterprises/:id/liaison': async (given) => {
    await keyEnterprise(given);
    return { params: { id: given.near.enterpriseId }, body: { name: '赵六', phone: '13912345678' } };
  },
  'PUT /liaisons/:id/verification': async (given) => ({ params: { id: (await liaison(given)).id } }),
  'PUT /liaisons/:id/departure': async (given) => ({
    params: { id: (await liaison(given)).id },
    body: { onDay: '2026-11-30' },
  }),
  'PUT /liaisons/:id/unreachable': async (given) => ({
    params: { id: (await liaison(given)).id },
    body: { reason: '短信退回' },
  }),
  'GET /duty-logs': async (given) => ({ rows: [(await logged(given)).id] }),
  'POST /assignments/:id/duty-logs': onOffer({ mode: 'on-site', minutes: 60, topics: ['filing'] }, true),
  'PUT /duty-logs/:id/confirmation': async (given) => ({
    params: { id: (await logged(given)).id },
    body: { outcome: 'confirmed', rating: 5 },
  }),
  'GET /enterprises/:id/interests': async (given) => {
    await interest(given);
    return { params: { id: given.near.enterpriseId } };
  },
  'POST /enterprises/:id/interests': async (given) => {
    const { id } = await enterprise(given.app, { id: given.near.enterpriseId, jurisdictionRegion: given.near.region });
    const { id: holderId } = await professional(given.app);
    return { params: { id }, body: { kind: 'holds-shares', holderType: 'professional', holderId } };
  },
  'PUT /interests/:id/end': async (given) => ({ params: { id: (await interest(given)).id }, body: {} }),
};
