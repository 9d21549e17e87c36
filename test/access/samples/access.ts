import { Absences, Accounts, Posts, Units } from '@ipharbor/access';
import { newId } from '@ipharbor/platform/kernel';
import {
  accountFor,
  claimFields,
  claimIn,
  invited,
  licence,
  openClaims,
  password,
  postIn,
  unitOf,
} from '../../given/access';
import type { Given, Samples } from '../sample';

const newName = (): string => `zhao-${newId().slice(-8)}`;

/** A command on the account of somebody whom nobody else knows. */
const onSomebody =
  (body?: object) =>
  async ({ app }: Given) => {
    const { accountId: id } = await invited(app, newName());
    return { params: { id }, version: 1, body, isShared: true };
  };

const claimed = async ({ app, near }: Given) => ({
  params: { id: await claimIn(app, near.region, newName()) },
  version: 1,
});

/** A day of a commissioner of `near`, whose bureau may see and end it. */
const absent = async ({ app, near, actor }: Given) =>
  app.get(Absences).record(await actor('commissioner'), {
    substituteId: await accountFor(app, 'officer', { ...near, nth: 9 }),
    ...{ fromOn: '2026-11-30', toOn: '2026-11-30', reason: '开会' },
  });

export const samples: Samples = {
  'POST /sessions': async ({ app }) => {
    const account = await app.get(Accounts).find(await accountFor(app, 'officer'));
    return { body: { username: account?.username, password } };
  },
  'GET /sessions/current': () => ({}),
  'DELETE /sessions/current': () => ({}),
  'PUT /sessions/current/post': async ({ app, near, caller }) => ({
    body: { postId: await postIn(app, caller!.accountId, near.region) },
  }),
  'PUT /accounts/me/password': () => ({ body: { current: password, next: 'Another-2026!' } }),
  'POST /accounts/activation': async ({ app }) => {
    const { username, code } = await invited(app, newName());
    return { body: { username, code, password } };
  },

  'GET /accounts': () => ({ isShared: true }),
  'GET /accounts/:id': onSomebody(),
  'POST /accounts': () => ({ body: { username: newName(), displayName: '赵三', roles: ['officer'] } }),
  'POST /accounts/import': async ({ app, near }) => {
    await unitOf(app, near.region);
    const unitName = `单位 ${near.region}`;
    return { body: { rows: [{ username: newName(), displayName: '赵三', roles: ['officer'], unitName }] } };
  },
  'PATCH /accounts/:id': onSomebody({ displayName: '赵叁' }),
  'PUT /accounts/:id/disabling': onSomebody({ reason: '调离' }),
  'PUT /accounts/:id/enabling': async (given) => {
    const { params } = await onSomebody()(given);
    await given.app.get(Accounts).disable(await given.actor('system-administrator'), params.id, 1, '调离');
    return { params, version: 2, isShared: true };
  },
  'PUT /accounts/:id/roles': onSomebody({ roles: ['leader'] }),
  'PUT /accounts/:id/password-reset': onSomebody(),
  'PUT /accounts/:id/unlocking': onSomebody(),
  'GET /accounts/:id/sessions': onSomebody(),
  'PUT /accounts/:id/sessions-end': onSomebody(),

  'GET /units': () => ({ isShared: true }),
  'POST /units': () => ({ body: { parentId: null, kind: 'workstation', name: '工作站', regionCode: '410184107' } }),
  'PATCH /units/:id': async ({ app, near }) => {
    const unit = await app.get(Units).find(await unitOf(app, near.region));
    return { params: { id: unit!.id }, version: unit!.version, body: { name: '新名' }, isShared: true };
  },
  'POST /posts': async ({ app, near }) => ({
    body: {
      accountId: await accountFor(app, 'officer', near),
      unitId: await unitOf(app, near.region),
      title: '科员',
      fromOn: '2026-01-01',
    },
  }),
  'PATCH /posts/:id': async ({ app, near, actor }) => {
    const accountId = await accountFor(app, 'officer', near);
    const facts = { accountId, unitId: await unitOf(app, near.region), title: '科员', isHead: false };
    const dates = { fromOn: '2026-01-01', toOn: null };
    const post = await app.get(Posts).assign(await actor('system-administrator'), { ...facts, ...dates });
    return { params: { id: post.id }, version: 1, body: { toOn: '2026-12-31' }, isShared: true };
  },

  'GET /roles': () => ({ isShared: true }),
  'PUT /roles/:role/permissions/:permission': () => ({
    params: { role: 'leader', permission: 'account-claim:read' },
    body: { isHeld: true },
    isShared: true,
  }),

  'GET /people': async ({ app, near }) => ({ rows: [await accountFor(app, 'officer', { ...near, nth: 9 })] }),

  'GET /absences': async (given) => ({ rows: [(await absent(given)).id] }),
  'POST /absences': async ({ app, near }) => ({
    body: {
      substituteId: await accountFor(app, 'officer', { ...near, nth: 9 }),
      ...{ fromOn: '2026-11-30', toOn: '2026-11-30', reason: '开会' },
    },
  }),
  'PUT /absences/:id/end': async (given) => ({ params: { id: (await absent(given)).id } }),

  'POST /account-claims': ({ app, near }) => {
    openClaims(app, near.region);
    return { body: { ...claimFields, username: newName() }, file: licence };
  },
  'GET /account-claims': async ({ app, near }) => ({ rows: [await claimIn(app, near.region, newName())] }),
  'PUT /account-claims/:id/approval': claimed,
  'PUT /account-claims/:id/rejection': async (given) => ({ ...(await claimed(given)), body: { reason: '证照不清' } }),

  'GET /demo/accounts': () => ({}),
  'GET /saved-views': () => ({ query: { list: 'enterprises' } }),
  'PUT /saved-views': () => ({ query: { list: 'enterprises' }, body: { views: [] } }),
};
