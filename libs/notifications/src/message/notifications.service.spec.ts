import { Accounts } from '@ipharbor/access';
import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, accountFor } from '../../../../test/given/access';
import { notice, told } from '../../../../test/given/notifications';
import { Message } from './message.entity';
import { Messages } from './messages';
import { Notifications } from './notifications';

describeOnDatabase('Notifications', (app) => {
  const send = (change: Parameters<typeof notice>[0]) =>
    app.write((tx) => app.get(Notifications).send(tx, notice(change)));

  it('tells a recipient once about a subject on a day, and again on the next', async () => {
    const to = [await accountFor(app, 'officer')];
    const subject = { type: 'thing', id: newId() };
    await told(app, notice({ to, subject }), notice({ to, subject }));
    await told(app, notice({ to, subject }));
    expect(await app.rows(Message)).toHaveLength(1);
    app.clock.advance({ days: 1 });
    await told(app, notice({ to, subject }));
    const rows = await app.rows(Message);
    expect(rows.map(({ day }) => day).sort()).toEqual(['2026-11-23', '2026-11-24']);
    expect(rows[0]).toMatchObject({ title: '申请 WQ-2026-000123 已受理', category: 'case', isCritical: false });
  });

  it('keeps the day of the cause when the job runs after midnight', async () => {
    const to = [await accountFor(app, 'officer')];
    app.clock.set('2026-11-23T15:59:00.000Z');
    await send({ to });
    app.clock.set('2026-11-23T16:01:00.000Z');
    await app.runJobs();
    expect((await app.rows(Message))[0].day).toBe('2026-11-23');
  });

  it('tells nobody when the unit of work fails', async () => {
    const to = [await accountFor(app, 'officer')];
    const failing = app.write(async (tx) => {
      await app.get(Notifications).send(tx, notice({ to }));
      throw new Error('the command failed');
    });
    await expect(failing).rejects.toThrow('the command failed');
    await app.runJobs();
    expect(await app.rows(Message)).toEqual([]);
  });

  it.each([
    ['notification-kind-unknown', { kind: 'test.unheard-of' }],
    ['notification-value-missing', { values: {} }],
    ['notification-value-missing', { values: { number: '' } }],
    ['notification-recipient-required', { to: [] }],
    ['notification-recipient-unknown', { to: [newId()] }],
    ['notification-recipient-required', { to: [], toContact: { name: '钱四' } }],
  ])('refuses with %s, and leaves nothing', async (code, change) => {
    await expect(send({ to: [await accountFor(app, 'officer')], ...change })).rejects.toThrowCode(code);
    expect(await app.waitingJobs()).toEqual([]);
  });

  it('is silent to an account that was disabled', async () => {
    const id = await accountFor(app, 'officer');
    await app.get(Accounts).disable(await actors(app).systemAdministrator(), id, 1, '离职');
    await told(app, notice({ to: [id] }));
    expect(await app.rows(Message)).toEqual([]);
  });

  it('marks read what is ones own, and hides what is not', async () => {
    const [mine, other] = [await actors(app).officer(), await actors(app).leader()];
    await told(app, notice({ to: [mine.accountId, other.accountId] }), notice({ to: [mine.accountId] }));
    const [own] = await app.rows(Message, { accountId: mine.accountId });
    const [others] = await app.rows(Message, { accountId: other.accountId });
    await expect(app.get(Messages).readSome(mine, [own.id, others.id])).rejects.toThrowCode('not-found');
    expect(await app.rows(Message, { isRead: true })).toEqual([]);
    expect(await app.get(Messages).readSome(mine, [own.id])).toBe(1);
    expect(await app.get(Messages).readSome(mine, [own.id])).toBe(0);
    expect(await app.get(Messages).readAll(mine, 'system')).toBe(0);
    expect(await app.get(Messages).readAll(mine)).toBe(1);
    expect((await app.rows(Message, { isRead: false })).map(({ id }) => id)).toEqual([others.id]);
  });
});
