import { workItemDueMoved, workItemEscalated, WorkItems } from '@ipharbor/follow-ups';
import { newId, system } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, actorFor, actors, township } from '../../../../test/given/access';
import { workItem } from '../../../../test/given/follow-ups';
import { MailServer } from '../../../../test/outside/mail-server';
import { dailyMail } from '../mail/daily-mail.job';
import { Message } from '../message/message.entity';
import { Messages } from '../message/messages';
import { defaultWays } from '../preference/preference.entity';
import { Preferences } from '../preference/preferences';
import { remindOwners } from './remind-owners.job';

describeOnDatabase('what owners of work items are told', (app) => {
  const titles = async (accountId: string) => (await app.rows(Message, { accountId })).map(({ title }) => title).sort();
  const run = async (job: typeof remindOwners) => {
    await app.write((tx) => tx.enqueue(job, {}));
    await app.runJobs();
  };

  it('that it is theirs, once a day for each item, but not of what they gave themselves', async () => {
    const owner = await actors(app).officer();
    await workItem(app, { ownerAccountId: owner.accountId });
    await app.write((tx) =>
      app.get(WorkItems).open(tx, owner, {
        ...{ subject: { type: 'thing', id: newId() }, kind: 'test.promise', title: '自己的事' },
        ...{ ownerAccountId: owner.accountId, finish: { agreedOn: '2026-12-01' } },
      }),
    );
    await app.runJobs();
    expect(await titles(owner.accountId)).toEqual(['新待办：帮助检索现有技术']);
  });

  it('that somebody urges it; of the item of a unit, its head', async () => {
    const head = await accountFor(app, 'officer', { region: township, nth: 2 });
    await app.write(async ({ em }) => void (await em.query(`UPDATE post SET isHead = 1 WHERE accountId = '${head}'`)));
    const urger = await actorFor(app, 'officer', { region: township });
    const item = await workItem(app, { ownerUnitId: urger.post!.unitId });
    await app.get(WorkItems).urge(urger, item.id, '请尽快');
    await app.runJobs();
    expect(await titles(head)).toEqual(['催办：帮助检索现有技术', '新待办：帮助检索现有技术']);
  });

  it('in one message on the morning of a working day: what is overdue, due today, due soon', async () => {
    const owner = await accountFor(app, 'officer');
    for (const agreedOn of ['2026-11-20', '2026-11-23', '2026-11-23', '2026-11-25', '2026-11-27'])
      await workItem(app, { ownerAccountId: owner, finish: { agreedOn } });
    await app.runJobs();
    await app.get(Messages).readAll(await actors(app).officer());
    await run(remindOwners);
    await run(remindOwners);
    expect(await app.rows(Message, { isRead: false })).toMatchObject([
      { title: '待办提醒：逾期 1 项，今日到期 2 项', body: expect.stringContaining('三日内到期 1 项') as string },
    ]);
    app.clock.set('2026-11-28');
    await run(remindOwners);
    expect(await app.rows(Message, { isRead: false })).toHaveLength(1);
  });

  it('by one mail a day, of what is still unread', async () => {
    const mail = new MailServer();
    await mail.start();
    Object.assign(app.settings, { SMTP_URL: mail.url, MAIL_FROM: 'noreply@zg.example.cn' });
    const owner = await actors(app).officer();
    await app.get(Preferences).decide(owner, defaultWays, 'officer@zg.example.cn');
    for (const title of ['第一项', '第二项']) await workItem(app, { ownerAccountId: owner.accountId, title });
    await app.runJobs();
    expect(mail.received).toEqual([]);
    const [first] = await app.rows(Message, { title: '新待办：第一项' });
    await app.get(Messages).readSome(owner, [first.id]);
    await run(dailyMail);
    await run(dailyMail);
    expect(mail.received).toHaveLength(1);
    const [{ body }] = await app.rows(Message, { isShown: false });
    expect(body).toBe('· 新待办：第二项');
    await mail.stop();
  });

  it('that a changed holiday moved its day, and whom an escalation reached', async () => {
    const [owner, leader] = [await actors(app).officer(), await actors(app).leader()];
    const item = await workItem(app, { ownerAccountId: owner.accountId });
    await app.write(async (tx) => {
      await tx.publish(system, workItemDueMoved, item, {});
      await tx.publish(system, workItemEscalated, item, { to: 'section-head', accountId: leader.accountId });
    });
    await app.runJobs();
    expect(await titles(owner.accountId)).toEqual(['新待办：帮助检索现有技术', '期限变动：帮助检索现有技术']);
    expect(await titles(leader.accountId)).toEqual(['升级提醒：帮助检索现有技术']);
  });

  it('nothing of what was done before the job ran', async () => {
    const owner = await actors(app).officer();
    const item = await workItem(app, { ownerAccountId: owner.accountId });
    await app.write((tx) =>
      app.get(WorkItems).fulfil(tx, system, { type: item.subjectType, id: item.subjectId }, item.kind, '已办'),
    );
    await app.runJobs();
    expect(await titles(owner.accountId)).toEqual([]);
  });
});
