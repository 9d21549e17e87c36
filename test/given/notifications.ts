import { notificationKinds, Notifications, type Notice } from '@ipharbor/notifications';
import { newId } from '@ipharbor/platform/kernel';
import type { TestApplication } from '@ipharbor/platform/testing';
import { township } from './access';

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
