import { Enterprise } from '@ipharbor/directory';
import { IpRightQueries, type IpRight } from '@ipharbor/ip-rights';
import { enterprise } from '../../given/directory';
import { applicationNo, ipRight } from '../../given/ip-rights';
import type { Given, Samples } from '../sample';

const outsider = '郑州大学';

/** The firm nearby owns it, with an outside party. */
async function nearby({ app, near }: Given): Promise<IpRight> {
  const [known] = await app.rows(Enterprise, { id: near.enterpriseId });
  if (!known) await enterprise(app, { id: near.enterpriseId, jurisdictionRegion: near.region });
  return ipRight(app, { owners: [{ enterpriseId: near.enterpriseId }, { name: outsider }] });
}

const listed = async (given: Given) => ({ rows: [(await nearby(given)).id] });
const detail = async (given: Given) =>
  given.app.get(IpRightQueries).one(await given.actor('officer'), (await nearby(given)).id);

export const samples: Samples = {
  'GET /ip-rights': listed,
  'GET /ip-rights/:id': async (given) => ({ params: { id: (await nearby(given)).id } }),
  'GET /enterprises/:id/ip-rights': async (given) => ({
    params: { id: given.near.enterpriseId },
    ...(await listed(given)),
  }),
  'GET /ip-rights/outside-parties': async (given) => {
    const right = await nearby(given);
    return { rows: [right.id] };
  },
  'POST /ip-rights': async (given) => {
    await nearby(given);
    const owners = [{ enterpriseId: given.near.enterpriseId }];
    const body = {
      kind: 'invention',
      applicationNo: applicationNo(),
      title: '一种冷凝器',
      owners,
      filedOn: '2026-03-02',
    };
    return { body };
  },
  'POST /ip-rights/:id/events': async (given) => ({
    params: { id: (await nearby(given)).id },
    body: { kind: 'filed', onDay: '2024-03-02', source: 'receipt', documentNo: '2024030200456' },
  }),
  'PUT /ip-rights/:id/events/:eventId/correction': async (given) => {
    const { id, events } = await detail(given);
    return { params: { id, eventId: events[0].id }, body: { reason: '录错了申请号' } };
  },
  'POST /ip-rights/:id/transfers': async (given) => ({
    params: { id: (await nearby(given)).id },
    body: { onDay: '2026-06-01', to: [{ name: outsider }], evidence: '手续合格通知书' },
  }),
  'PUT /ip-rights/:id/owners/:ownerId/match': async (given) => {
    const { id, owners } = await detail(given);
    const stranger = owners.find(({ enterpriseId }) => enterpriseId === null);
    return { params: { id, ownerId: stranger!.id }, body: { enterpriseId: given.near.enterpriseId } };
  },
};
