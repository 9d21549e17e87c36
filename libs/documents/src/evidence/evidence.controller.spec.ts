import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Subjects, type Actor } from '@ipharbor/access';
import { newId } from '@ipharbor/platform/kernel';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import PizZip from 'pizzip';
import { actors, tokenFor } from '../../../../test/given/access';
import { Document } from '../document/document.entity';
import type { DocumentDto } from '../document/document.dto';
import type { CustodyDto } from './evidence.dto';

const subject = { subjectType: 'evidence_folder', subjectId: '01935a00-0000-7000-8000-0000000000b1' };

describeOnDatabase('/evidence', (app) => {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let officer: Actor;
  let token: string;
  beforeAll(() => {
    const covers = async ({ accountId }: { accountId: string }) => accountId === officer.accountId;
    app.get(Subjects).register({ type: subject.subjectType, covers, labels: async () => new Map() });
  });
  beforeEach(async () => {
    officer = await actors(app).officer();
    token = await tokenFor(app, 'officer');
  });

  const send = async (content: string | Buffer, name: string, fields: Record<string, string> = {}, as = token) => {
    const call = app.request('post', '/evidence', as).attach('file', Buffer.from(content), name);
    for (const [field, value] of Object.entries({ ...subject, ...fields })) void call.field(field, value);
    return call;
  };
  const accept = async (content: string, name: string, fields = {}) => {
    const { body, status } = await send(content, name, fields);
    expect(status).toBe(201);
    return body as DocumentDto;
  };
  const pack = async () => {
    const query = { ...subject, title: 'WQ-2026-000123' };
    const call = app.request('get', '/evidence/pack', token).query(query).responseType('blob');
    return (await call.expect(200)).body as Buffer;
  };
  /** What the program in the pack says of a pack: the code it ends with and its lines. */
  const verified = (content: Buffer): { code: number; said: string } => {
    const path = join(folder, `${newId()}.zip`);
    writeFileSync(path, content);
    const program = join(__dirname, 'verify-pack.mjs');
    try {
      return { code: 0, said: execFileSync(process.execPath, [program, path], { encoding: 'utf8' }) };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { code: status, said: stdout };
    }
  };
  const three = async () => {
    await accept('%PDF-1.7 购买记录', '购买记录.pdf', { purpose: '侵权商品在售' });
    await accept('网页截图说明', '说明.txt');
    await accept('%PDF-1.7 公证书', '../../公证书.pdf', { isConfidential: 'true' });
  };

  it('numbers what arrives, with its hash and the time of the server', async () => {
    await three();
    const { body } = await app.request('get', '/evidence', token).query(subject).expect(200);
    expect(body).toMatchObject([
      {
        serial: 1,
        fileName: '购买记录.pdf',
        purpose: '侵权商品在售',
        keptAt: app.clock.now().toISOString(),
        sm3: null,
      },
      { serial: 2, mediaType: 'text/plain' },
      { serial: 3, fileName: '公证书.pdf', isConfidential: true },
    ]);
    const sha256 = createHash('sha256').update('%PDF-1.7 购买记录').digest('hex');
    expect((body as DocumentDto[])[0].sha256).toBe(sha256);
  });

  it('gives no number twice to pieces that arrive at once', async () => {
    await Promise.all(['甲', '乙', '丙'].map((name) => accept(name, `${name}.txt`)));
    expect((await app.rows(Document)).map(({ serial }) => serial).sort()).toEqual([1, 2, 3]);
  });

  it('is no business of whoever may not see the record', async () => {
    await three();
    const other = await tokenFor(app, 'officer', { nth: 2 });
    expect((await send('x', 'x.txt', {}, other)).status).toBe(404);
    for (const path of ['/evidence', '/evidence/custody', '/evidence/pack'])
      await app.request('get', path, other).query(subject).expect(404);
  });

  it('records who read and who exported each piece, in a chain', async () => {
    const { id } = await accept('%PDF-1.7', '合同.pdf');
    await app.request('get', `/documents/${id}/content`, token).expect(200);
    await pack();
    const { body } = await app.request('get', '/evidence/custody', token).query(subject).expect(200);
    const [{ documentId, events }] = body as CustodyDto[];
    expect(documentId).toBe(id);
    expect(events.map(({ label }) => label)).toEqual(['上传附件', '查看证据', '导出证据']);
    expect(events.map(({ by }) => by)).toEqual(['officer 1', 'officer 1', 'officer 1']);
    expect(await app.timeline({ id: subject.subjectId })).toEqual(['evidence.pack-made']);
  });

  describe('the pack', () => {
    const rezipped = (zip: PizZip) => zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
    const changed = async (change: (zip: PizZip) => void) => {
      await three();
      const zip = new PizZip(await pack());
      change(zip);
      return verified(rezipped(zip));
    };
    const first = '证据/001 购买记录.pdf';
    const second = '证据/002 说明.txt';

    it('is whole for the program that travels inside it', async () => {
      await three();
      const content = await pack();
      const zip = new PizZip(content);
      expect(Object.keys(zip.files).slice(0, 4)).toEqual(['manifest.json', first, second, '证据/003 公证书.pdf']);
      expect(zip.file('verify-pack.mjs')).not.toBeNull();
      expect(verified(content)).toMatchObject({ code: 0, said: expect.stringContaining('WQ-2026-000123：3 份证据') });
    });

    it.each<[string, (zip: PizZip) => void, RegExp]>([
      ['a flipped byte', (zip) => zip.file(second, '网页截图说朋'), /文件被改动：证据\/002 说明\.txt/],
      ['a missing file', (zip) => zip.remove(first), /缺少文件：证据\/001 购买记录\.pdf/],
      ['an added file', (zip) => zip.file('证据/004 新.txt', '新'), /多出文件：证据\/004 新\.txt/],
      [
        'two files that changed places',
        (zip) => {
          const [one, two] = [first, second].map((name) => zip.file(name)!.asNodeBuffer());
          zip.file(first, two).file(second, one);
        },
        /文件被调换：证据\/001 购买记录\.pdf 的内容是 证据\/002 说明\.txt 的/,
      ],
      [
        'files in another order',
        (zip) => {
          const content = zip.file(first)!.asNodeBuffer();
          zip.remove(first).file(first, content);
        },
        /文件顺序被改动：第 1 个应为 证据\/001/,
      ],
      [
        'a line of the manifest',
        (zip) => zip.file('manifest.json', zip.file('manifest.json')!.asText().replace('侵权商品在售', '侵权商品停售')),
        /清单被改动：第 1 行/,
      ],
    ])('names %s', async (_, change, said) => {
      const outcome = await changed(change);
      expect(outcome).toEqual({ code: 1, said: expect.stringMatching(said) });
    });

    it('names a custody log that was written anew, even with its hash in the manifest', async () => {
      const outcome = await changed((zip) => {
        const manifest = JSON.parse(zip.file('manifest.json')!.asText()) as {
          attachments: { path: string; sha256: string }[];
        };
        const log = zip
          .file('保管记录.json')!
          .asText()
          .replace('"by": "officer 1"', '"by": "officer 2"')
          .replace(officer.accountId, newId());
        manifest.attachments[0].sha256 = createHash('sha256').update(log).digest('hex');
        zip.file('保管记录.json', log).file('manifest.json', JSON.stringify(manifest));
      });
      expect(outcome.said).toMatch(/保管记录被改动：证据\/001 购买记录\.pdf 的第 1 条/);
    });

    it('is refused where there is nothing to export', async () => {
      const { body } = await app.request('get', '/evidence/pack', token).query(subject).expect(422);
      expect(body.code).toBe('evidence-none');
    });
  });
});
