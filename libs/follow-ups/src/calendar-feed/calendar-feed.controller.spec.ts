import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, tokenFor, township } from '../../../../test/given/access';
import { workItem } from '../../../../test/given/follow-ups';
import { CalendarFeed } from './calendar-feed.entity';

describeOnDatabase('GET /calendar-feeds/{secret}.ics', (app) => {
  const whom = { region: township };
  const created = async (): Promise<{ id: string; path: string }> => {
    const token = await tokenFor(app, 'commissioner', whom);
    const { body } = await app.request('post', '/calendar-feeds', token).send({}).expect(201);
    return body as { id: string; path: string };
  };
  const entries = async (text: string) => {
    const { default: ical } = await import('ical.js');
    const parts = new ical.Component(ical.parse(text) as unknown[]).getAllSubcomponents('vevent');
    return parts.map((part) => new ical.Event(part));
  };

  it('holds the kinds, numbers and days of what is due, as another library reads them, and no name', async () => {
    const { accountId } = await actors(app).commissioner(whom);
    const secret = '新郑市甲食品有限公司';
    const [one] = [
      await workItem(app, { ownerAccountId: accountId, title: `走访${secret}` }),
      await workItem(app, { ownerAccountId: accountId, title: `走访${secret}` }),
      await workItem(app, { ownerAccountId: accountId, finish: { agreedOn: '2026-12-03' } }),
    ];
    const { path } = await created();
    const { text, headers } = await app.request('get', path).expect(200);
    expect(headers['content-type']).toContain('text/calendar');
    const found = await entries(text);
    expect(found.map(({ summary, startDate }) => [summary, startDate.toString(), startDate.isDate])).toEqual([
      ['测试承诺 2 件到期', '2026-12-01', true],
      ['测试承诺 1 件到期', '2026-12-03', true],
    ]);
    expect(found[0].description).toContain(`SX-${one.id.slice(-8).toUpperCase()}`);
    expect(text).not.toContain(secret);
    expect(text.replace(/\r\n /g, '')).not.toContain('commissioner');
  });

  it('keeps the hash of its secret only, is revoked by its owner alone, and then answers nothing', async () => {
    const { id, path } = await created();
    const secret = path.replace(/^.*\/|\.ics$/g, '');
    const [row] = await app.rows(CalendarFeed);
    expect(JSON.stringify(row)).not.toContain(secret);
    await app.request('get', path.replace('.ics', 'x.ics')).expect(404);
    await app.request('delete', `/calendar-feeds/${id}`, await tokenFor(app, 'officer', whom)).expect(404);
    await app.request('get', path).expect(200);
    const token = await tokenFor(app, 'commissioner', whom);
    await app.request('delete', `/calendar-feeds/${id}`, token).expect(204);
    await app.request('get', path).expect(404);
    const { body } = await app.request('get', '/calendar-feeds', token).expect(200);
    expect(body).toEqual([]);
  });

  it('is given out five times at most', async () => {
    for (let n = 0; n < 5; n += 1) await created();
    const token = await tokenFor(app, 'commissioner', whom);
    const { body } = await app.request('post', '/calendar-feeds', token).send({}).expect(409);
    expect((body as { code: string }).code).toBe('feed-limit');
  });
});
