import { describeOnDatabase } from '@ipharbor/platform/testing';
import { accountFor, tokenFor } from '../../../../test/given/access';
import { criticalOfTest, notice, told } from '../../../../test/given/notifications';

describeOnDatabase('messages over HTTP', (app) => {
  it('counts what is unread, by category, until it was read', async () => {
    const to = [await accountFor(app, 'enterprise')];
    const token = await tokenFor(app, 'enterprise');
    await told(app, notice({ to }), notice({ to }), notice({ to, kind: criticalOfTest }));
    const unread = async () => (await app.request('get', '/messages/unread', token).expect(200)).body as object;
    expect(await unread()).toEqual({ total: 3, byCategory: { case: 2, deadline: 1, task: 0, system: 0 } });
    await app.request('put', '/messages/reading', token).send({ category: 'case' }).expect(200, { read: 2 });
    expect(await unread()).toMatchObject({ total: 1 });
    const { body } = await app.request('get', '/messages?unread=true', token).expect(200);
    expect(body.items).toMatchObject([{ title: 'WQ-2026-000123 今日到期', isCritical: true, isRead: false }]);
  });

  it('speaks English to who asks for it', async () => {
    const to = [await accountFor(app, 'enterprise')];
    await told(app, notice({ to }));
    const call = app.request('get', '/messages', await tokenFor(app, 'enterprise')).set('accept-language', 'en');
    expect((await call.expect(200)).body.items).toMatchObject([{ title: 'Request WQ-2026-000123 accepted' }]);
  });

  it('refuses a category that does not exist', async () => {
    const token = await tokenFor(app, 'enterprise');
    await app.request('put', '/messages/reading', token).send({ category: 'gossip' }).expect(400);
  });
});
