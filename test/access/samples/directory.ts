import { ClusterMember, Clusters, EnterpriseMerges } from '@ipharbor/directory';
import { newId } from '@ipharbor/platform/kernel';
import { agency, cluster, contact, enterprise, firmOf, label, professional } from '../../given/directory';
import type { Given, Samples } from '../sample';

const newName = (): string => `新郑市${newId().slice(-8)}有限公司`;

const firm = async ({ app, near }: Given) => firmOf(app, near);
const onFirm = (body?: object) => async (given: Given) => {
  const { id, version } = await firm(given);
  return { params: { id }, version, body };
};
const listOfFirms = async (given: Given) => ({ rows: [(await firm(given)).id] });

/** Two records of one firm, the second of which repeats the first. */
async function repeated(given: Given) {
  const into = await firm(given);
  const from = await enterprise(given.app, { name: newName(), jurisdictionRegion: given.near.region });
  return { into, from };
}

const nearCluster = ({ app, near }: Given) => cluster(app, { name: newName(), regionCode: near.region });
const nearAgency = ({ app, near }: Given) => agency(app, { id: near.agencyId, regionCode: near.region });
const nearProfessional = async (given: Given) => {
  const { id: agencyId } = await nearAgency(given);
  return professional(given.app, { regionCode: given.near.region, agencyId });
};
const on =
  (find: (given: Given) => Promise<{ id: string; version: number }>, body?: object) => async (given: Given) => {
    const { id, version } = await find(given);
    return { params: { id }, version, body };
  };
const rowOf = (find: (given: Given) => Promise<{ id: string }>) => async (given: Given) => ({
  rows: [(await find(given)).id],
});

/** Answers the id of the membership. */
async function addFirm(given: Given, clusterId: string): Promise<string> {
  const { id: enterpriseId } = await firm(given);
  await given.app.get(Clusters).addMembers(await given.actor('officer'), clusterId, { enterpriseIds: [enterpriseId] });
  const [member] = await given.app.rows(ClusterMember, { clusterId, enterpriseId });
  return member.id;
}

export const samples: Samples = {
  'GET /regions': () => ({ query: { parent: '410184' }, isShared: true }),
  'GET /regions/:code': () => ({ params: { code: '410184106' }, isShared: true }),

  'GET /enterprises': listOfFirms,
  'GET /enterprises/:id': onFirm(),
  'GET /enterprises/:id/duplicates': onFirm(),
  'POST /enterprises': ({ near }) => ({ body: { name: newName(), jurisdictionRegion: near.region } }),
  'PATCH /enterprises/:id': onFirm({ employees: 12 }),
  'PUT /enterprises/:id/registration': onFirm({ action: 'deregister', onDay: '2026-11-01' }),
  'PUT /enterprises/:id/merge': async (given) => {
    const { from, into } = await repeated(given);
    return { params: { id: from.id }, body: { intoId: into.id } };
  },
  'PUT /enterprises/:id/unmerge': async (given) => {
    const { from, into } = await repeated(given);
    await given.app.get(EnterpriseMerges).merge(await given.actor('officer'), from.id, into.id);
    return { params: { id: from.id } };
  },
  'POST /enterprises/:id/contacts': onFirm({ name: '王五', role: 'ip-officer', phone: '13812345678' }),
  'PATCH /enterprises/:id/contacts/:contactId': async (given) => {
    const { id, version } = await contact(given.app, (await firm(given)).id);
    return { params: { id: given.near.enterpriseId, contactId: id }, version, body: { toOn: '2026-12-31' } };
  },
  'POST /enterprises/:id/labels': onFirm({ kind: 'high-tech', fromOn: '2026-01-01' }),
  'PUT /enterprises/:id/labels/:labelId/end': async (given) => {
    const { id } = await label(given.app, (await firm(given)).id);
    return { params: { id: given.near.enterpriseId, labelId: id }, body: { toOn: '2026-11-01' } };
  },

  'GET /clusters': rowOf(nearCluster),
  'GET /clusters/:id': on(nearCluster),
  'POST /clusters': ({ near }) => ({ body: { name: newName(), regionCode: near.region } }),
  'PATCH /clusters/:id': on(nearCluster, { industry: '食品' }),
  'GET /clusters/:id/members': async (given) => {
    const { id } = await nearCluster(given);
    await addFirm(given, id);
    return { params: { id }, rows: [given.near.enterpriseId] };
  },
  'POST /clusters/:id/members': async (given) => {
    const { id } = await nearCluster(given);
    return { params: { id }, body: { enterpriseIds: [(await firm(given)).id] } };
  },
  'PUT /clusters/:id/members/:memberId/end': async (given) => {
    const { id } = await nearCluster(given);
    const memberId = await addFirm(given, id);
    return { params: { id, memberId }, body: { toOn: '2026-12-31' } };
  },

  'GET /agencies': rowOf(nearAgency),
  'GET /agencies/:id': on(nearAgency),
  'POST /agencies': ({ near }) => ({ body: { name: newName(), regionCode: near.region } }),
  'PATCH /agencies/:id': on(nearAgency, { services: ['patent'] }),

  'GET /professionals': rowOf(nearProfessional),
  'GET /professionals/:id': on(nearProfessional),
  'POST /professionals': ({ near }) => ({ body: { name: '李四', kind: 'expert', regionCode: near.region } }),
  'PATCH /professionals/:id': on(nearProfessional, { capacity: 5 }),
  'PUT /professionals/:id/secrecy-undertaking': on(nearProfessional, { onDay: '2026-11-01' }),
};
