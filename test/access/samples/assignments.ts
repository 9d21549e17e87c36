import { Accounts } from '@ipharbor/access';
import { SpecialistObjection, type Specialist } from '@ipharbor/assignments';
import { newId } from '@ipharbor/platform/kernel';
import { accountFor, actors } from '../../given/access';
import { eligible, profile, specialist } from '../../given/assignments';
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
};
