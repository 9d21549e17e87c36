import { Subjects } from '@ipharbor/access';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, tokenFor } from '../../../../test/given/access';
import { issuedNotice, notice } from '../../../../test/given/documents';
import { DocxPackage } from '../docx/docx-package';
import { shownIn } from '../testing/shown-in-pdf';
import type { TemplateDetailDto } from './template.dto';

const url = `/document-templates/${notice}`;
const subject = { type: 'template_folder', id: '01935a00-0000-7000-8000-0000000000f1' };

describeOnDatabase('/document-templates', (app) => {
  let officer: string;
  beforeAll(() => {
    app.get(Subjects).register({ type: subject.type, covers: async () => true, labels: async () => new Map() });
  });
  beforeEach(async () => {
    officer = await tokenFor(app, 'officer');
  });

  const get = async (path: string) =>
    (await app.request('get', path, officer).responseType('blob').expect(200)).body as Buffer;
  const post = (path: string, content: Buffer) =>
    app.request('post', `${url}/${path}`, officer).attach('file', content, '受理通知书.docx');
  /** The template as an officer downloads it, changed by hand. */
  const edited = async (change: (part: string) => string, name = 'word/document.xml'): Promise<Buffer> => {
    const docx = await DocxPackage.open(await get(`${url}/file`));
    return docx.with(name, Buffer.from(change(docx.text(name)))).toBuffer();
  };
  const politely = (xml: string) => xml.replace('现予受理。', '现予受理，特此通知。');

  it('gives a .docx to edit, and puts the edited one to use; what was issued before stays as it was', async () => {
    const actor = await actors(app).officer();
    const before = await issuedNotice(app, actor, subject);
    const docx = await edited(politely);
    const { body: findings } = await post('checks', docx).expect(200);
    expect(findings).toEqual({ faults: [], notes: [] });
    const { body } = await post('versions', docx).field('note', '加上特此通知').expect(201);
    expect((body as TemplateDetailDto).versions).toMatchObject([
      { number: 2, isEdited: true, note: '加上特此通知', addedBy: 'officer 1' },
      { number: 1, isEdited: false, addedBy: null },
    ]);
    const after = await issuedNotice(app, actor, subject);
    const textOf = async (id: string) => shownIn(await get(`/official-documents/${id}.pdf`)).text;
    expect(await textOf(before.id)).not.toContain('特此通知');
    expect(await textOf(after.id)).toContain('现予受理，特此通知。');
  });

  it('shows an edited template with samples before it is used, and goes back to an earlier version', async () => {
    await issuedNotice(app, await actors(app).officer(), subject);
    const { text } = shownIn(
      (
        await post('previews', await edited(politely))
          .responseType('blob')
          .expect(200)
      ).body as Buffer,
    );
    expect(text).toContain('某某市海港科技有限公司：');
    const { body } = await post('versions', await edited(politely)).expect(201);
    const [, first] = (body as TemplateDetailDto).versions;
    await app.request('put', `${url}/versions/${first.id}/restoration`, officer).expect(200);
    expect(shownIn(await get(`${url}/preview`)).text).not.toContain('特此通知');
    const { body: now } = await app.request('get', url, officer);
    expect(now).toMatchObject({ inUse: { number: 3, isEdited: false, note: '恢复第 1 版' } });
  });

  const relations = 'word/_rels/document.xml.rels';
  const external = '<Relationship Id="rId9" Type="x" TargetMode="External" Target="http://elsewhere.example/a.dotm"/>';
  it.each<[string, (xml: string) => string, string, RegExp]>([
    ['lacks a field', (xml) => xml.replaceAll('{事由}', ''), 'word/document.xml', /缺少字段：\{事由\}/],
    [
      'has an unknown field',
      (xml) => xml.replace('{事由}', '{事由}{密码}'),
      'word/document.xml',
      /没有这个字段：\{密码\}/,
    ],
    ['has a brace that is not closed', (xml) => xml.replace('{事由}', '{事由'), 'word/document.xml', /花括号不配对/],
    ['has a list without its entries', (xml) => xml.replace('{内容}', ''), 'word/document.xml', /请写成三行/],
    ['has lost the QR code', (xml) => xml.replaceAll('核验二维码', '图片'), 'word/document.xml', /二维码/],
    [
      'links to elsewhere',
      (xml) => xml.replace('</Relationships>', `${external}</Relationships>`),
      relations,
      /外部地址/,
    ],
    ['declares entities', (xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'), 'word/styles.xml', /已损坏/],
    ['has macros', () => 'macros', 'word/vbaProject.bin', /宏/],
    ['has an embedded object', () => 'object', 'word/embeddings/a.bin', /嵌入对象/],
  ])('refuses a file that %s, and says so', async (_, change, part, said) => {
    const docx = await edited(change, part);
    const { body: findings } = await post('checks', docx).expect(200);
    expect((findings as { faults: string[] }).faults.join()).toMatch(said);
    expect((await post('versions', docx).expect(422)).body.code).toBe('docx-refused');
    expect((await app.request('get', url, officer)).body).toMatchObject({ versions: [] });
  });

  it('says what the PDF will not show', async () => {
    const numbered = (xml: string) => xml.replace('<w:pPr>', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>');
    const { body } = await post('checks', await edited(numbered)).expect(200);
    expect(body).toEqual({ faults: [], notes: [expect.stringContaining('自动编号')] });
  });

  it('refuses what is no .docx at all', async () => {
    for (const content of [Buffer.from('PK\x03\x04 not whole'), Buffer.from('%PDF-1.7'), Buffer.alloc(0)])
      expect((await post('versions', content).expect(422)).body.code).toMatch(/^docx-/);
  });
});
