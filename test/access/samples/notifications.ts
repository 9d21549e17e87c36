import { Message, SmsBudget, SmsTemplates } from '@ipharbor/notifications';
import { actorFor } from '../../given/access';
import { eventOfTest, failedCall, failedText, notice, told, webhookTo } from '../../given/notifications';
import type { Given, Samples } from '../sample';

/** A message to whoever asks; from far away, one of somebody near. */
async function messageTo({ app, actor, near, caller }: Given): Promise<string> {
  const isHere = caller !== null && (await actor(caller.role)).accountId === caller.accountId;
  const to = isHere ? caller.accountId : (await actor('officer')).accountId;
  await told(app, notice({ to: [to], regionCode: near.region }));
  return (await app.rows(Message, { accountId: to }))[0].id;
}

const code = 'TEST_ACCEPTED';
const ways = { inApp: true, mail: 'off', sms: false };

const hook = 'https://93.184.216.34/hook';

export const samples: Samples = {
  'GET /messages': async (given) => ({ rows: [await messageTo(given)] }),
  'GET /messages/unread': () => ({ isShared: true }),
  'PUT /messages/reading': async (given) => ({ body: { ids: [await messageTo(given)] }, hidesBody: true }),
  'GET /notification-preferences': () => ({}),
  'PUT /notification-preferences': () => ({
    body: { case: ways, deadline: ways, task: ways, system: ways, email: null },
  }),
  'GET /deliveries': async ({ app, near }) => ({ rows: [(await failedText(app, near.region)).id] }),
  'GET /deliveries/failures': async ({ app, near }) => {
    await failedText(app, near.region);
    return { rows: ['sms-template-not-approved'] };
  },
  'GET /deliveries/:id': async ({ app, near }) => ({ params: { id: (await failedText(app, near.region)).id } }),
  'PUT /deliveries/:id/resend': async ({ app, near }) => ({ params: { id: (await failedText(app, near.region)).id } }),
  'POST /deliveries/resends': async ({ app, near }) => ({
    body: { ids: [(await failedText(app, near.region)).id] },
    isShared: true,
  }),
  'GET /sms-templates': () => ({ isShared: true }),
  'PUT /sms-templates/:code/text': () => ({
    params: { code },
    version: 1,
    body: { text: '您的申请 {number} 已受理。' },
    isShared: true,
  }),
  'PUT /sms-templates/:code/submission': () => ({ params: { code }, version: 1, isShared: true }),
  'PUT /sms-templates/:code/approval': async ({ app }) => {
    await app.get(SmsTemplates).submit(await actorFor(app, 'system-administrator'), code);
    return { params: { code }, version: 1, body: { providerId: 'GW-1' }, isShared: true };
  },
  'PUT /sms-templates/:code/rejection': async ({ app }) => {
    await app.get(SmsTemplates).submit(await actorFor(app, 'system-administrator'), code);
    return { params: { code }, version: 1, body: { reason: '缺少退订方式' }, isShared: true };
  },
  'GET /channels': () => ({ isShared: true }),
  'PUT /channels/sms/cap': async ({ app }) => {
    const { version } = await app.get(SmsBudget).current();
    return { body: { capFen: 50_000 }, version, isShared: true };
  },
  'POST /channels/mail/tests': () => ({ body: { to: 'someone@zg.example.cn' }, isShared: true }),
  'GET /event-subscriptions': () => ({ isShared: true }),
  'GET /event-subscriptions/events': () => ({ isShared: true }),
  'POST /event-subscriptions': () => ({
    body: { name: '市大数据平台', transport: 'webhook', url: 'https://93.184.216.34/hook', events: [eventOfTest.name] },
    isShared: true,
  }),
  'PATCH /event-subscriptions/:id': async ({ app }) => ({
    params: { id: (await webhookTo(app, hook)).subscription.id },
    version: 1,
    body: { isPaused: true },
    isShared: true,
  }),
  'PUT /event-subscriptions/:id/secret': async ({ app }) => ({
    params: { id: (await webhookTo(app, hook)).subscription.id },
    isShared: true,
  }),
  'GET /event-subscriptions/:id/deliveries': async ({ app }) => ({
    params: { id: (await webhookTo(app, hook)).subscription.id },
    isShared: true,
  }),
  'PUT /event-subscriptions/deliveries/:id/replay': async ({ app }) => ({
    params: { id: await failedCall(app) },
    isShared: true,
  }),
  'PUT /messages/:id/reading': async (given) => ({ params: { id: await messageTo(given) } }),
};
