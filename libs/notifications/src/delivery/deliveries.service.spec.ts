import { WorkItem } from '@ipharbor/follow-ups';
import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, actorFor, actors, otherTownship, township } from '../../../../test/given/access';
import {
  approvedTemplate,
  criticalOfTest,
  failedText,
  notice,
  told,
  withPhone,
} from '../../../../test/given/notifications';
import { OutsideServer } from '../../../../test/outside/http-server';
import { MailServer } from '../../../../test/outside/mail-server';
import { reachOtherwise } from '../follow-up/reach-otherwise.job';
import { Message } from '../message/message.entity';
import { Messages } from '../message/messages';
import { Notifications } from '../message/notifications';
import { Preferences } from '../preference/preferences';
import { defaultWays } from '../preference/preference.entity';
import { collectReceipts } from '../sms/collect-receipts.job';
import { SmsBudget } from '../sms/sms-budget';
import { SmsMonth } from '../sms/sms-month.entity';
import { Deliveries } from './deliveries';
import { DeliveryAttempt } from './delivery-attempt.entity';
import { MessageDelivery } from './delivery.entity';

describeOnDatabase('deliveries', (app) => {
  const mail = new MailServer();
  const gateway = new OutsideServer();
  beforeAll(() => Promise.all([mail.start(), gateway.start()]));
  afterAll(() => Promise.all([mail.stop(), gateway.stop()]));
  beforeEach(() => {
    mail.manner = 'accepts';
    mail.received.splice(0);
    gateway.calls.splice(0);
    gateway.answer = ({ body, method }) =>
      method === 'GET'
        ? { status: 200, body: '{"items":[]}' }
        : { status: 200, body: JSON.stringify({ id: body.length }) };
    Object.assign(app.settings, {
      SMTP_URL: mail.url,
      MAIL_FROM: 'noreply@zg.example.cn',
      SMS_GATEWAY_URL: gateway.url,
      SMS_GATEWAY_KEY: 'a key that both sides hold',
      OUTSIDE_TIMEOUT_MS: 500,
    });
  });

  /** An enterprise person with a phone and a mail address. */
  async function person(): Promise<string> {
    const actor = await actors(app).enterprise();
    await withPhone(app, actor.accountId);
    await app.get(Preferences).decide(actor, defaultWays, 'chen@firm.example.cn');
    return actor.accountId;
  }
  const only = async (channel: 'mail' | 'sms') => (await app.rows(MessageDelivery, { channel }))[0];
  const run = async (job: typeof reachOtherwise) => {
    await app.write((tx) => tx.enqueue(job, {}));
    await app.runJobs();
  };

  it('goes out once by mail and once by text message, with one row for each', async () => {
    await approvedTemplate(app, 'TEST_ACCEPTED');
    await told(app, notice({ to: [await person()] }));
    expect(mail.messageIds()).toEqual([`<${(await only('mail')).id}@zg.example.cn>`]);
    expect(await only('sms')).toMatchObject({ status: 'sent', segments: 1, costFen: 5, attempts: 1 });
    expect(gateway.calls).toHaveLength(1);
    expect(JSON.parse(gateway.calls[0].body)).toMatchObject({
      id: (await only('sms')).id,
      phone: '13812345678',
      templateId: 'GW-TEST_ACCEPTED',
      text: '【知港】您的申请 WQ-2026-000123 已受理，请留意办理进展。',
    });
    expect(await app.rows(SmsMonth)).toMatchObject([{ month: '2026-11', spentFen: 5, messages: 1 }]);
  });

  it('keeps quiet where the person asked for it', async () => {
    const actor = await actors(app).enterprise();
    const quiet = { inApp: false, mail: 'off', sms: false } as const;
    await withPhone(app, actor.accountId);
    await app.get(Preferences).decide(actor, { ...defaultWays, case: quiet }, 'chen@firm.example.cn');
    await told(app, notice({ to: [actor.accountId] }), notice({ to: [actor.accountId], kind: criticalOfTest }));
    expect(await app.rows(Message, { kind: 'test.notice' })).toMatchObject([{ isShown: false }]);
    expect(await app.rows(Message, { kind: criticalOfTest })).toMatchObject([{ isShown: true }]);
    expect((await app.rows(MessageDelivery)).map(({ kind }) => kind)).toEqual([criticalOfTest]);
  });

  it('tries a mail again later under the same Message-ID until it gets through', async () => {
    mail.manner = 'refuses-for-now';
    await told(app, notice({ to: [await person()] }));
    expect(await only('mail')).toMatchObject({ status: 'waiting', failure: 'mail-unreachable', attempts: 1 });
    app.clock.advance({ seconds: 59 });
    await app.runJobs();
    expect(await app.rows(DeliveryAttempt, { deliveryId: (await only('mail')).id })).toHaveLength(1);
    mail.manner = 'accepts';
    app.clock.advance({ seconds: 1 });
    await app.runJobs();
    expect(await only('mail')).toMatchObject({ status: 'sent', failure: null, attempts: 2 });
    const tries = await app.rows(DeliveryAttempt, { deliveryId: (await only('mail')).id });
    expect(tries.map(({ ended }) => ended).sort()).toEqual(['accepted', 'unreachable']);
    expect(new Set(mail.messageIds()).size).toBe(1);
  });

  it('does not send by a template that is not approved, and sends when it is', async () => {
    const delivery = await failedText(app);
    expect(delivery).toMatchObject({ status: 'failed', failure: 'sms-template-not-approved', costFen: 0 });
    expect(gateway.calls).toEqual([]);
    await approvedTemplate(app, 'TEST_ACCEPTED');
    await app.get(Deliveries).resend(await actorFor(app, 'officer', { region: township }), delivery.id);
    await app.runJobs();
    expect(await only('sms')).toMatchObject({ status: 'sent' });
    expect(await app.timeline(delivery)).toEqual(['message-delivery.resent']);
  });

  it('hides a delivery of another region, and refuses to send again what is on its way', async () => {
    await approvedTemplate(app, 'TEST_ACCEPTED');
    const delivery = await failedText(app);
    const here = await actorFor(app, 'officer', { region: township });
    const elsewhere = await actorFor(app, 'officer', { region: otherTownship });
    await expect(app.get(Deliveries).resend(elsewhere, delivery.id)).rejects.toThrowCode('not-found');
    await expect(app.get(Deliveries).resend(here, delivery.id)).rejects.toThrowCode('illegal-transition');
  });

  it('waits for the morning, and is dropped when it was read before', async () => {
    await approvedTemplate(app, 'TEST_ACCEPTED');
    app.clock.set('2026-11-23T14:00:00.000Z');
    const to = await person();
    await told(app, notice({ to: [to] }), notice({ to: [to] }));
    expect(gateway.calls).toEqual([]);
    const [read] = await app.rows(Message);
    await app.get(Messages).readSome(await actors(app).enterprise(), [read.id]);
    app.clock.set('2026-11-24T00:30:00.000Z');
    await app.runJobs();
    expect((await app.rows(MessageDelivery, { channel: 'sms' })).map(({ status }) => status).sort()).toEqual([
      'dropped',
      'sent',
    ]);
  });

  it('stops at the cap, tells the administrator once, and costs nothing more', async () => {
    await approvedTemplate(app, 'TEST_ACCEPTED');
    const administrator = await actors(app).systemAdministrator();
    const { version } = await app.get(SmsBudget).current();
    await app.get(SmsBudget).setCap(administrator, 12, version);
    const to = await person();
    await told(app, notice({ to: [to] }), notice({ to: [to] }), notice({ to: [to] }));
    const texts = await app.rows(MessageDelivery, { channel: 'sms' });
    expect(texts.map(({ failure }) => failure).filter(Boolean)).toEqual(['sms-cap-reached']);
    expect(await app.rows(SmsMonth)).toMatchObject([{ spentFen: 10, capFen: 12 }]);
    expect(await app.rows(Message, { accountId: administrator.accountId })).toHaveLength(1);
  });

  it('does not let three processes pass the cap together', async () => {
    const { id, version } = await app.get(SmsBudget).current();
    await app.get(SmsBudget).setCap(await actors(app).systemAdministrator(), 20, version);
    const deliveries = Array.from({ length: 9 }, () => newId());
    await app.write((tx) =>
      tx.insertMany(
        deliveries.map((deliveryId) =>
          Object.assign(new MessageDelivery(), {
            ...{ id: deliveryId, messageId: newId(), channel: 'sms', kind: 'test', regionCode: null },
            ...{ recipientName: '', target: '', notBefore: app.clock.now(), createdAt: app.clock.now() },
          }),
        ),
      ),
    );
    const take = (ids: string[]) =>
      app.get(SmsBudget).take(ids.map((deliveryId) => ({ deliveryId, segments: 1, costFen: 5 })));
    const refused = await Promise.all([0, 3, 6].map((at) => take(deliveries.slice(at, at + 3))));
    expect(refused.reduce((sum, ids) => sum + ids.size, 0)).toBe(5);
    expect(await app.rows(SmsMonth, { id })).toMatchObject([{ spentFen: 20, messages: 4 }]);
    // asked again, as after a dead process, nothing is paid twice
    await take(deliveries.slice(0, 3));
    expect(await app.rows(SmsMonth, { id })).toMatchObject([{ spentFen: 20 }]);
  });

  it('gives back what a refusing gateway did not take', async () => {
    await approvedTemplate(app, 'TEST_ACCEPTED');
    gateway.answer = { status: 400, body: 'template rejected' };
    await told(app, notice({ to: [await person()] }));
    expect(await only('sms')).toMatchObject({ status: 'failed', failure: 'sms-refused', costFen: 0, month: null });
    expect(await app.rows(SmsMonth)).toMatchObject([{ spentFen: 0, segments: 0, messages: 0 }]);
  });

  it('goes from the message centre to a text message to a call, when nobody reads what is critical', async () => {
    await approvedTemplate(app, 'TEST_DUE');
    await actorFor(app, 'officer', { region: township });
    await told(app, notice({ to: [await person()], kind: criticalOfTest }));
    await run(reachOtherwise);
    expect(gateway.calls).toEqual([]);
    app.clock.advance({ minutes: 4 * 60 });
    await run(reachOtherwise);
    expect(await only('sms')).toMatchObject({ status: 'sent' });
    const receipt = { id: (await only('sms')).id, status: 'failed', detail: '空号' };
    gateway.answer = { status: 200, body: JSON.stringify({ items: [receipt] }) };
    await run(collectReceipts);
    await run(collectReceipts);
    expect(await only('sms')).toMatchObject({ status: 'failed', failure: 'sms-undelivered', failureDetail: '空号' });
    const calls = await app.rows(WorkItem, { kind: 'notifications.phone-call' });
    expect(calls).toMatchObject([{ title: '电话通知enterprise 1：WQ-2026-000123 今日到期', regionCode: township }]);
  });

  it('does not follow up what was read', async () => {
    await approvedTemplate(app, 'TEST_DUE');
    await told(app, notice({ to: [await person()], kind: criticalOfTest }));
    await app.get(Messages).readAll(await actors(app).enterprise());
    app.clock.advance({ days: 1 });
    await run(reachOtherwise);
    expect(gateway.calls).toEqual([]);
  });

  it('reaches somebody without an account, and asks for a call where the phone is none', async () => {
    await actorFor(app, 'officer', { region: township });
    await told(app, notice({ to: [], toContact: { name: '钱四', phone: '13800000000' } }));
    expect(await only('sms')).toMatchObject({ status: 'failed', failure: 'sms-template-not-approved' });
    expect(await app.rows(WorkItem)).toEqual([]);
    await approvedTemplate(app, 'TEST_ACCEPTED');
    await told(app, notice({ to: [], toContact: { name: '钱四', phone: '0371-6200' } }));
    expect(await app.rows(WorkItem)).toMatchObject([{ kind: 'notifications.phone-call', regionCode: township }]);
    await told(app, notice({ to: [], toContact: { name: '钱四', phone: '13800000000' } }));
    expect(gateway.calls).toHaveLength(1);
  });

  it('writes a wave in batches: few jobs, few statements, one row each', async () => {
    const people: string[] = [];
    for (const nth of [1, 2, 3]) people.push(await accountFor(app, 'officer', { nth }));
    const wave = Array.from({ length: 2_000 }, (_, at) => notice({ to: [people[at % 3]] }));
    await app.write((tx) => app.get(Notifications).sendMany(tx, wave));
    expect((await app.waitingJobs()).length).toBeLessThan(30);
    await app.runJobs();
    expect(await app.rows(Message)).toHaveLength(2_000);
  });
});
