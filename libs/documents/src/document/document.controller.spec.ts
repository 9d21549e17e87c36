import { existsSync, statSync, utimesSync } from 'node:fs';
import { Subjects } from '@ipharbor/access';
import { JobRunner } from '@ipharbor/platform/jobs';
import { EventRow } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { encode } from 'iconv-lite';
import { accountFor, tokenFor } from '../../../../test/given/access';
import { LocalFiles } from '../files/local-files';
import { sweepOrphanFiles } from '../jobs/sweep-orphan-files.job';
import { Document } from './document.entity';

const pdf = Buffer.from('%PDF-1.7\n受理通知书');
const subjectId = '01935a00-0000-7000-8000-0000000000d1';

describeOnDatabase('/documents', (app) => {
  let officer: string;
  let officerId: string;
  beforeAll(() => {
    const covers = async ({ accountId }: { accountId: string }) => accountId === officerId;
    app.get(Subjects).register({ type: 'folder', covers, labels: async () => new Map() });
  });
  beforeEach(async () => {
    officerId = await accountFor(app, 'officer');
    officer = await tokenFor(app, 'officer');
  });

  const post = (
    content: Buffer | string,
    name = '受理通知书.pdf',
    fields: Record<string, string> = {},
    token = officer,
  ) => {
    const call = app.request('post', '/documents', token).attach('file', Buffer.from(content), name);
    const all = { subjectType: 'folder', subjectId, kind: 'filing-receipt', ...fields };
    for (const [field, value] of Object.entries(all)) void call.field(field, value);
    return call;
  };
  const content = (id: string, token = officer) => app.request('get', `/documents/${id}/content`, token);
  const files = () => new LocalFiles(app.settings);
  const pathOf = async () => files().localCopy((await app.rows(Document))[0].sha256);

  it('keeps a file and gives it back as an attachment, never inline', async () => {
    const { body } = await post(pdf).expect(201);
    expect(body).toMatchObject({ fileName: '受理通知书.pdf', mediaType: 'application/pdf', bytes: pdf.length });
    const answer = await content(body.id).expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': expect.stringMatching(/^attachment; filename="_+\.pdf"; filename\*=UTF-8''%E5%8F%97/),
    });
    expect(answer.body).toEqual(pdf);
    expect(statSync(await pathOf()).mode & 0o777).toBe(0o600);
    const { body: list } = await app.request('get', '/documents', officer).query({ subjectType: 'folder', subjectId });
    expect(list).toMatchObject([{ id: body.id }]);
  });

  it.each([
    ['a page that calls itself a picture', '<svg onload="alert(1)"/>', '图.png', 415, 'media-type-refused'],
    ['a program', Buffer.from('4d5a90000300', 'hex'), '说明.pdf', 415, 'media-type-refused'],
    ['nothing', '', '空.pdf', 422, 'document-empty'],
  ])('refuses %s', async (_, file, name, status, code) => {
    expect((await post(file, name).expect(status)).body.code).toBe(code);
    expect(await app.rows(Document)).toEqual([]);
  });

  it('strips folders from a name and keeps rare characters', async () => {
    const { body } = await post(pdf, '..\\..\\𠅤䶮😀.pdf').expect(201);
    expect(body.fileName).toBe('𠅤䶮😀.pdf');
  });

  it('reads a name that an old Windows program sends in GBK', async () => {
    const field = (key: string, value: string) =>
      `--b\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
    const { body } = await app
      .request('post', '/documents', officer)
      .set('content-type', 'multipart/form-data; boundary=b')
      .send(
        Buffer.concat([
          Buffer.from(field('subjectType', 'folder') + field('subjectId', subjectId) + field('kind', 'paper')),
          Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="'),
          encode('公证书（副本）.pdf', 'gbk'),
          Buffer.from(`"\r\n\r\n${pdf.toString()}\r\n--b--\r\n`),
        ]),
      )
      .expect(201);
    expect(body.fileName).toBe('公证书（副本）.pdf');
  });

  it('hides the documents of records that the caller may not see, and of unknown kinds of record', async () => {
    const { body } = await post(pdf).expect(201);
    const other = await tokenFor(app, 'officer', { nth: 2 });
    await content(body.id, other).expect(404);
    await app.request('get', `/documents/${body.id}`, other).expect(404);
    await post(pdf, 'a.pdf', {}, other).expect(404);
    await post(pdf, 'a.pdf', { subjectType: 'spaceship' }).expect(404);
    await app.request('get', '/documents', other).query({ subjectType: 'folder', subjectId }).expect(404);
  });

  it('records who reads a confidential document', async () => {
    const { body: open } = await post(pdf).expect(201);
    const { body: secret } = await post(pdf, '交底书.pdf', { isConfidential: 'true' }).expect(201);
    await content(open.id).expect(200);
    await content(secret.id).expect(200);
    const reads = await app.rows(EventRow, { action: 'document.confidential-read' });
    expect(reads).toMatchObject([{ subjectId: secret.id, aboutId: subjectId, actorId: officerId }]);
  });

  it('sweeps what no row names, and nothing else', async () => {
    await post(pdf).expect(201);
    const kept = await pathOf();
    await post('%PDF-1.7 never committed', 'x.pdf', { id: (await app.rows(Document))[0].id }).expect(409);
    const orphans = await orphansBeside(kept);
    expect(orphans).toHaveLength(1);
    const old = new Date(app.clock.now().getTime() - 25 * 3_600_000);
    for (const path of [kept, ...orphans]) utimesSync(path, old, old);
    const jobId = await app.write((tx) => tx.enqueue(sweepOrphanFiles, {}));
    await app.get(JobRunner).run([jobId!]);
    expect([existsSync(kept), existsSync(orphans[0])]).toEqual([true, false]);
  });

  const orphansBeside = async (kept: string): Promise<string[]> => {
    const paths: string[] = [];
    for await (const some of files().olderThan(new Date(8e15)))
      paths.push(...(await Promise.all(some.map((hash) => files().localCopy(hash)))));
    return paths.filter((path) => path !== kept && statSync(path).size === '%PDF-1.7 never committed'.length);
  };
});
