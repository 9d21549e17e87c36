import {
  Agreements,
  Clients,
  Courses,
  Licences,
  Programmes,
  Services,
  Signing,
  type Agreement,
} from '@ipharbor/trusteeship';
import { Clusters } from '@ipharbor/directory';
import { actors } from '../../given/access';
import { cluster } from '../../given/directory';
import { concluded, drafted, offered, pair, proposal, type Pair } from '../../given/trusteeship';
import type { Given, Sample, Samples } from '../sample';

const near = ({ app, near: place }: Given): Promise<Pair> => pair(app, place, { regionCode: place.region });

const onAgreement =
  (make: (given: Given, two: Pair) => Promise<Agreement>, body?: object) =>
  async (given: Given): Promise<Sample> => ({ params: { id: (await make(given, await near(given))).id }, body });

const draft = ({ app }: Given, two: Pair) => drafted(app, two);
const offer = ({ app }: Given, two: Pair) => offered(app, two);
const running = ({ app }: Given, two: Pair) => concluded(app, two);
const reason = { reason: '情况有变' };

/** A framework of a cluster in near, to which its firm may accede. */
const framework = async (given: Given, two: Pair): Promise<Agreement> => {
  const { app, near: place } = given;
  const local = await actors(app).officer({ region: place.region });
  const { id: clusterId } = await cluster(app, { name: '镇产业园', regionCode: place.region });
  await app.get(Clusters).addMembers(two.officer, clusterId, { enterpriseIds: [two.enterprise.id] });
  const facts = { ...proposal(), agencyId: two.agency.id, clusterId };
  const { id } = await app.get(Agreements).draft(local, facts);
  await app.get(Agreements).offer(local, id, {});
  await app.get(Signing).sign(two.agent, id, {});
  return app.get(Signing).sign(local, id, {});
};

const terminated = async (given: Given, two: Pair): Promise<Agreement> => {
  const { id } = await running(given, two);
  return given.app.get(Courses).terminate(two.officer, id, { reason: '双方同意', isWithoutNotice: true });
};

const licence = async (given: Given) => {
  const two = await near(given);
  const paper = { kind: 'patent-practice', licenceNo: '41101', validFrom: '2020-01-01' } as const;
  return { two, paper, made: await given.app.get(Licences).record(two.officer, two.agency.id, paper) };
};

const visit = { itemCode: 'training', servedOn: '2026-11-20', summary: '专利基础培训' } as const;
const served = async (given: Given) => {
  const two = await near(given);
  const { id } = await running(given, two);
  return { two, agreementId: id, service: (await given.app.get(Services).log(two.agent, id, visit))[0] };
};
const onService =
  (body?: object) =>
  async (given: Given): Promise<Sample> => ({ params: { id: (await served(given)).service.id }, body });

const programme = async ({ app, near: place }: Given) => {
  const { id: clusterId } = await cluster(app, { name: '镇产业园', regionCode: place.region });
  const officer = await actors(app).officer();
  return { made: await app.get(Programmes).select(officer, { name: '产业园托管', clusterId }) };
};

export const samples: Samples = {
  'GET /trusteeship-programmes': async (given) => ({ rows: [(await programme(given)).made.id] }),
  'POST /trusteeship-programmes': async ({ app, near: place }) => {
    const { id: clusterId } = await cluster(app, { name: '镇产业园', regionCode: place.region });
    return { body: { name: '产业园托管', clusterId }, hidesBody: true };
  },
  'GET /trusteeship-programmes/:id': async (given) => ({ params: { id: (await programme(given)).made.id } }),
  'PUT /trusteeship-programmes/:id/stage': async (given) => ({
    params: { id: (await programme(given)).made.id },
    body: { action: 'survey' },
  }),
  'GET /service-catalogue': () => ({ isShared: true }),
  'GET /services': async (given) => ({ rows: [(await served(given)).service.id] }),
  'GET /services/:id': onService(),
  'POST /services': async (given) => ({
    body: { ...visit, enterpriseIds: [(await served(given)).two.enterprise.id] },
    hidesBody: true,
  }),
  'POST /agreements/:id/services': onAgreement(running, visit),
  'GET /agreements/:id/meter': onAgreement(running),
  'GET /agreements/:id/statement': async (given) => ({
    params: { id: (await served(given)).agreementId },
    query: { quarter: '2026Q4' },
  }),
  'PUT /services/:id/confirmation': onService({ rating: 5 }),
  'PUT /services/:id/dispute': onService(reason),
  'PUT /services/:id/settlement': async (given) => {
    const { two, service } = await served(given);
    await given.app.get(Services).dispute(two.client, service.id, '没有来');
    return { params: { id: service.id }, body: reason };
  },
  'PUT /services/:id/withdrawal': onService(reason),
  'GET /agencies/:id/score': async (given) => ({ params: { id: (await near(given)).agency.id } }),
  'GET /docket/annuity': () => ({
    query: { filedOn: '2018-06-15', kind: 'invention', year: 7, paidOn: '2024-08-20', reduction: 85 },
    isShared: true,
  }),
  'GET /docket/deadline': () => ({
    query: { rule: 'office-action-reply-first', receivedOn: '2024-10-31' },
    isShared: true,
  }),
  'GET /docket/deadline-rules': () => ({ isShared: true }),
  'GET /agreements': async (given) => ({ rows: [(await running(given, await near(given))).id] }),
  'POST /agreements': async (given) => {
    const two = await near(given);
    return { body: { ...proposal(), agencyId: two.agency.id, enterpriseId: two.enterprise.id }, hidesBody: true };
  },
  'GET /agreements/:id': onAgreement(running),
  'PUT /agreements/:id': async (given) => {
    const { id, version } = await draft(given, await near(given));
    return { params: { id }, version, body: proposal({ endsOn: '2026-10-31' }) };
  },
  'GET /agreements/:id/versions/:n.pdf': async (given) => ({
    params: { id: (await running(given, await near(given))).id, n: '1' },
  }),
  'GET /agreements/:id/versions/:n.docx': async (given) => ({
    params: { id: (await running(given, await near(given))).id, n: '1' },
  }),
  'PUT /agreements/:id/offer': onAgreement(draft, {}),
  'PUT /agreements/:id/counter-offer': onAgreement(offer, proposal({ endsOn: '2026-10-31' })),
  'PUT /agreements/:id/declination': onAgreement(offer, reason),
  'PUT /agreements/:id/withdrawal': onAgreement(offer, reason),
  'PUT /agreements/:id/signature': onAgreement(offer, {}),
  'PUT /agreements/:id/filing': onAgreement(running, { filingNo: '备 1' }),
  'PUT /agreements/:id/suspension': onAgreement(running, reason),
  'PUT /agreements/:id/resumption': onAgreement(async (given, two) => {
    const { id } = await running(given, two);
    return given.app.get(Courses).suspend(two.officer, id, reason);
  }),
  'PUT /agreements/:id/termination': onAgreement(running, reason),
  'PUT /agreements/:id/hand-over': onAgreement(terminated, { kind: 'files', outcome: '案卷三册已交接' }),
  'PUT /agreements/:id/renewal': onAgreement(running, {}),
  'PUT /agreements/:id/archive': onAgreement(async (given, two) => {
    const agreement = await terminated(given, two);
    for (const kind of [
      'files',
      'deadlines-90-days',
      'entrustment-change',
      'powers-of-attorney',
      'balances',
      'personal-data',
    ] as const)
      await given.app.get(Courses).handOver(two.officer, agreement.id, { kind, outcome: '已交接' });
    return agreement;
  }),
  'POST /agreements/:id/amendments': onAgreement(running, proposal({ endsOn: '2027-01-31' })),
  'POST /agreements/:id/accessions': async (given) => {
    const two = await near(given);
    return { params: { id: (await framework(given, two)).id }, body: { enterpriseId: two.enterprise.id } };
  },
  'PUT /agreements/:id/accessions/:clientId/end': async (given) => {
    const two = await near(given);
    const { id } = await framework(given, two);
    const client = await given.app.get(Clients).accede(two.client, id, { enterpriseId: two.enterprise.id });
    return { params: { id, clientId: client.id }, body: reason };
  },
  'GET /agencies/:agencyId/licences': async (given) => ({ params: { agencyId: (await licence(given)).two.agency.id } }),
  'POST /agencies/:agencyId/licences': async (given) => {
    const { two, paper } = await licence(given);
    return { params: { agencyId: two.agency.id }, body: { ...paper, licenceNo: '41102' } };
  },
  'PUT /agencies/:agencyId/licences/:id/end': async (given) => {
    const { two, made } = await licence(given);
    return { params: { agencyId: two.agency.id, id: made.id }, body: { validTo: '2026-12-31', reason: '注销' } };
  },
};
