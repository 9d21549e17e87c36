import { Account } from '@ipharbor/access';
import {
  EventDelivery,
  EventSubscription,
  EventSubscriptions,
  MessageDelivery,
  notificationKinds,
  Notifications,
  outwardEvents,
  SmsTemplates,
  type Notice,
} from '@ipharbor/notifications';
import { newId, system } from '@ipharbor/platform/kernel';
import { defineEvent } from '@ipharbor/platform/persistence';
import type { TestApplication } from '@ipharbor/platform/testing';
import { accountFor, actorFor, township } from './access';

/** Kinds of messages that only tests send. */
export const noticeOfTest = 'test.notice';
export const criticalOfTest = 'test.critical';
notificationKinds({
  [noticeOfTest]: {
    category: 'case',
    zh: { title: '申请 {number} 已受理', body: '您的申请 {number} 已受理，请留意办理进展。' },
    en: { title: 'Request {number} accepted', body: 'Your request {number} was accepted.' },
    sms: { template: 'TEST_ACCEPTED', variables: ['number'] },
  },
  [criticalOfTest]: {
    category: 'deadline',
    isCritical: true,
    zh: { title: '{number} 今日到期', body: '{number} 今日到期，请立即办理。' },
    en: { title: '{number} is due today', body: '{number} is due today.' },
    sms: { template: 'TEST_DUE', variables: ['number'] },
  },
});

export const notice = (change: Partial<Notice> & Pick<Notice, 'to'>): Notice => ({
  kind: noticeOfTest,
  subject: { type: 'thing', id: newId() },
  values: { number: 'WQ-2026-000123' },
  regionCode: township,
  ...change,
});

/** Sends, and writes the rows. */
export async function told(app: TestApplication, ...notices: Notice[]): Promise<void> {
  await app.write((tx) => app.get(Notifications).sendMany(tx, notices));
  await app.runJobs();
}

/** A phone number for an account that has none. */
export const withPhone = (app: TestApplication, accountId: string, phone = '13812345678'): Promise<void> =>
  app.write(async ({ em }) => void (await em.update(Account, { id: accountId }, { phone })));

/** The template of a kind as the operator has approved it. */
export async function approvedTemplate(app: TestApplication, code: string): Promise<void> {
  const administrator = await actorFor(app, 'system-administrator');
  await app.get(SmsTemplates).submit(administrator, code);
  await app.get(SmsTemplates).approve(administrator, code, `GW-${code}`);
}

/** A text message about a record of the township that did not get through. */
export async function failedText(app: TestApplication, regionCode: string = township): Promise<MessageDelivery> {
  const to = await accountFor(app, 'enterprise');
  await withPhone(app, to);
  await told(app, notice({ to: [to], regionCode }));
  return (await app.rows(MessageDelivery, { channel: 'sms' }))[0];
}

/** An event that other systems may hear of, which only tests publish. */
export const eventOfTest = defineEvent('test.happened', '测试事件');
outwardEvents(eventOfTest);

/** Lets it happen to some records in one commit. */
export async function happened(app: TestApplication, ...ids: string[]): Promise<void> {
  const subjects = ids.map((id) => ({ type: 'thing', id }));
  await app.write((tx) => tx.publishMany(system, eventOfTest, subjects));
  await app.runJobs();
}

/** A subscription of another system, and its secret. */
export async function webhookTo(app: TestApplication, url: string, name = '市大数据平台') {
  const facts = { name, transport: 'webhook', url, events: [eventOfTest.name] } as const;
  return app.get(EventSubscriptions).create(await actorFor(app, 'system-administrator'), facts);
}

/** A call that a subscriber refused for good: its machine was given an address that is never called. */
export async function failedCall(app: TestApplication): Promise<string> {
  const { subscription } = await webhookTo(app, 'http://127.0.0.1:9/hook');
  await app.write(
    async ({ em }) => void (await em.update(EventSubscription, { id: subscription.id }, { url: 'https://10.0.0.1/' })),
  );
  await happened(app, newId());
  return (await app.rows(EventDelivery))[0].id;
}
