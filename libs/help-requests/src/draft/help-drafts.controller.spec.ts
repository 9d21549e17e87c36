import { Document } from '@ipharbor/documents';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { Message } from '@ipharbor/notifications';
import { licence, tokenFor } from '../../../../test/given/access';
import { enterprise, uscc } from '../../../../test/given/directory';
import { deskOfficer, filledDraft } from '../../../../test/given/help-requests';
import { HelpRequest } from '../request/help-request.entity';
import { HelpDraft } from './help-draft.entity';

/** The cookie of an answer, as a browser sends it back. */
const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  String((answer.headers['set-cookie'] as string[])[0]).split(';')[0];

describeOnDatabase('the wizard without signing in', (app) => {
  beforeEach(() => deskOfficer(app));
  const begin = (content: object = filledDraft(), step = 'check') =>
    app.request('post', '/help-drafts').send({ content, step }).expect(201);

  it('begun on a phone on a Monday, resumed on a computer by a link that works once, filed there', async () => {
    const phone = cookieOf(await begin({ side: 'infringed' }, 'right'));
    await app
      .request('post', '/help-drafts/current/files')
      .set('cookie', phone)
      .attach('file', licence.content, licence.name)
      .expect(201);
    await app
      .request('put', '/help-drafts/current')
      .set('cookie', phone)
      .send({ content: { side: 'infringed', rightKind: 'trademark' }, step: 'story' })
      .expect(200);
    const { body: link } = await app
      .request('post', '/help-drafts/current/resume-code')
      .set('cookie', phone)
      .expect(201);
    app.clock.advance({ days: 1 });
    const resumed = await app.request('post', '/help-drafts/resumption').send({ code: link.code }).expect(201);
    expect(resumed.body).toMatchObject({
      content: { rightKind: 'trademark' },
      step: 'story',
      files: [{ fileName: licence.name }],
    });
    await app.request('post', '/help-drafts/resumption').send({ code: link.code }).expect(404);
    await app.request('get', '/help-drafts/current').set('cookie', phone).expect(404);
    const computer = cookieOf(resumed);
    await app
      .request('put', '/help-drafts/current')
      .set('cookie', computer)
      .send({ content: filledDraft(), step: 'check' })
      .expect(200);
    const filed = await app.request('post', '/help-drafts/current/submission').set('cookie', computer).expect(201);
    expect(filed.body).toMatchObject({ status: 'submitted', acceptBy: '2026-12-15' });
    const again = await app.request('post', '/help-drafts/current/submission').set('cookie', computer).expect(201);
    expect(again.body).toMatchObject({ number: filed.body.number, progressCode: null });
    expect(await app.rows(HelpRequest)).toHaveLength(1);
    const kept = await app.rows(Document, { subjectType: 'help_request', subjectId: filed.body.id });
    expect(kept.map(({ fileName, kind }) => [fileName, kind])).toEqual([[licence.name, 'evidence']]);
  });

  it('two who press at the same moment file once', async () => {
    const cookie = cookieOf(await begin(filledDraft({ form: { title: '页面上的样子' } })));
    const press = () => app.request('post', '/help-drafts/current/submission').set('cookie', cookie);
    await Promise.all([press(), press(), press()]);
    expect(await app.rows(HelpRequest)).toHaveLength(1);
  });

  it('says which answers are missing and files nothing', async () => {
    const { title: _, ...unfinished } = filledDraft();
    const cookie = cookieOf(await begin(unfinished));
    const { body } = await app.request('post', '/help-drafts/current/submission').set('cookie', cookie).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'title', code: 'required' })]);
    const unread = cookieOf(await begin(filledDraft({ hasReadNotice: false })));
    await app.request('post', '/help-drafts/current/submission').set('cookie', unread).expect(422);
    expect(await app.rows(HelpRequest)).toEqual([]);
    expect((await app.rows(HelpDraft)).every(({ requestId }) => requestId === null)).toBe(true);
  });

  it('a draft is opened by its key alone, refuses what is too long, and takes ten files', async () => {
    await app.request('get', '/help-drafts/current').expect(404);
    await app.request('get', '/help-drafts/current').set('cookie', 'ipharbor_help_draft=guess').expect(404);
    await app
      .request('post', '/help-drafts')
      .send({ content: { facts: 'x'.repeat(25_000) }, step: 'story' })
      .expect(413);
    const cookie = cookieOf(await begin());
    for (let n = 0; n < 11; n += 1)
      await app
        .request('post', '/help-drafts/current/files')
        .set('cookie', cookie)
        .attach('file', licence.content, licence.name)
        .expect(n < 10 ? 201 : 409);
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
    const other = cookieOf(await begin());
    await app
      .request('post', '/help-drafts/current/files')
      .set('cookie', other)
      .attach('file', script, 'a.svg')
      .expect(415);
  });

  it('belongs to the enterprise of its code: that firm sees it, another does not', async () => {
    const { id } = await enterprise(app, { name: '有账号公司', uscc: uscc(7) });
    const cookie = cookieOf(await begin(filledDraft({ applicant: { name: '有账号公司', code: uscc(7) } })));
    const { body } = await app.request('post', '/help-drafts/current/submission').set('cookie', cookie).expect(201);
    const own = await tokenFor(app, 'enterprise', { enterpriseId: id });
    await app.request('get', `/help-requests/${body.id}`, own).expect(200);
    await app.request('get', `/help-requests/${body.id}`, await tokenFor(app, 'enterprise')).expect(404);
  });

  it('shows progress by a code that works once and gives the next', async () => {
    const cookie = cookieOf(await begin());
    const { body: receipt } = await app
      .request('post', '/help-drafts/current/submission')
      .set('cookie', cookie)
      .expect(201);
    const look = (number: string, code: string) =>
      app.request('get', '/help-requests/progress').query({ number, code });
    await look('WQ-2026-999999', receipt.progressCode).expect(404);
    const first = await look(receipt.number, String(receipt.progressCode).toLowerCase()).expect(200);
    expect(first.body).toMatchObject({
      number: receipt.number,
      status: 'submitted',
      workingDaysLeft: 15,
      hasIt: '单位 410184',
    });
    expect(JSON.stringify(first.body)).not.toContain('仿冒');
    await look(receipt.number, receipt.progressCode).expect(404);
    await look(receipt.number, first.body.nextCode).expect(200);
  });

  it('sends a code to the phone of the case alone, and says the same to everybody', async () => {
    const cookie = cookieOf(await begin());
    const { body: receipt } = await app
      .request('post', '/help-drafts/current/submission')
      .set('cookie', cookie)
      .expect(201);
    const ask = (phone: string) =>
      app.request('post', '/help-requests/progress/codes').send({ number: receipt.number, phone });
    const wrong = await ask('13900000000').expect(202);
    await app.runJobs();
    expect(await app.rows(Message, { kind: 'help-request.progress-code' })).toEqual([]);
    const right = await ask('138 1234 5678').expect(202);
    await app.runJobs();
    expect(await app.rows(Message, { kind: 'help-request.progress-code' })).toHaveLength(1);
    expect(right.text).toBe(wrong.text);
  });

  it('does not let anybody try codes without end', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 25; n += 1) {
      const query = { number: 'WQ-2026-000001', code: `AAAA-BBBB-${1000 + n}` };
      statuses.push((await app.request('get', '/help-requests/progress').query(query)).status);
    }
    expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(10);
    expect(statuses.at(-1)).toBe(429);
  });
});
