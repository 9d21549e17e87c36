import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Subjects, type Actor } from '@ipharbor/access';
import { system } from '@ipharbor/platform/kernel';
import { NumberSeriesRow } from '@ipharbor/platform/persistence';
import { describeOnDatabase } from '@ipharbor/platform/testing';
import { actors, tokenFor } from '../../../../test/given/access';
import { issuedNotice, notice, noticeValues } from '../../../../test/given/documents';
import { PdfFonts } from '../pdf/pdf-fonts';
import { richerFont } from '../testing/richer-font';
import { shownIn } from '../testing/shown-in-pdf';
import { TemplateVersion } from '../template/template-version.entity';
import type { ComparedDto } from './official-document.dto';
import { OfficialDocument } from './official-document.entity';
import { OfficialDocuments } from './official-documents';

const subject = { type: 'dossier_folder', id: '01935a00-0000-7000-8000-0000000000e1' };

describeOnDatabase('OfficialDocuments', (app) => {
  let officer: Actor;
  let token: string;
  beforeAll(() => {
    const covers = async ({ accountId }: { accountId: string }) => accountId === officer.accountId;
    app.get(Subjects).register({ type: subject.type, covers, labels: async () => new Map() });
  });
  beforeEach(async () => {
    officer = await actors(app).officer();
    token = await tokenFor(app, 'officer');
    await app.source.createQueryBuilder().delete().from(NumberSeriesRow).where("id LIKE '测受%'").execute();
  });
  const pdfOf = async (id: string) =>
    (await app.request('get', `/official-documents/${id}.pdf`, token).responseType('blob').expect(200)).body as Buffer;

  it('numbers without a gap: three at once, and one whose cause fails', async () => {
    await Promise.all([1, 2, 3].map(() => issuedNotice(app, officer, subject)));
    const failing = app.write(async (tx) => {
      await app.get(OfficialDocuments).issue(tx, officer, { template: notice, subject, values: noticeValues });
      throw new Error('the cause fails');
    });
    await expect(failing).rejects.toThrow('the cause fails');
    await issuedNotice(app, officer, subject);
    const numbers = (await app.rows(OfficialDocument)).map(({ number }) => number).sort();
    expect(numbers).toEqual([1, 2, 3, 4].map((serial) => `测受〔2026〕${serial}号`));
    app.clock.set('2027-01-04');
    expect((await issuedNotice(app, officer, subject)).number).toBe('测受〔2027〕1号');
  });

  it('leaves one event and one job, and the job makes a PDF that shows every rare character', async () => {
    const { id } = await issuedNotice(app, officer, subject);
    expect(await app.timeline({ id })).toEqual(['official-document.issued']);
    expect(await app.waitingJobs()).toEqual(['documents.make-official-document']);
    await app.runJobs();
    const { text, boxes, fontsWithoutFile } = shownIn(await pdfOf(id));
    for (const part of [
      '䶮㛃𠅤科技有限公司：',
      '测受〔2026〕1号',
      '1．营业执照',
      '2026年11月23日',
      officer.post!.unitName,
    ])
      expect(text).toContain(part);
    expect([boxes, fontsWithoutFile]).toEqual([0, 0]);
  });

  it('is made by the first reader when the job has not run, and once for all readers', async () => {
    const { id } = await issuedNotice(app, officer, subject);
    const [first, second] = await Promise.all([pdfOf(id), pdfOf(id)]);
    await app.runJobs();
    expect(first.equals(second) && first.equals(await pdfOf(id))).toBe(true);
    expect(await app.timeline({ id })).toEqual(['official-document.issued']);
  });

  it('is there as .docx where no font has a character, and as PDF once a font is there', async () => {
    const { content, character } = richerFont(app.get(PdfFonts).families[0].normal);
    const applicant = `${character}公司`;
    const { id } = await issuedNotice(app, officer, subject, { values: { ...noticeValues, applicant } });
    await app.request('get', `/official-documents/${id}.docx`, token).expect(200);
    const { body } = await app.request('get', `/official-documents/${id}.pdf`, token).expect(422);
    expect(body.code).toBe('document-characters-unprintable');
    expect(body.title).toContain(character);
    mkdirSync(join(app.settings.DATA_DIR, 'fonts'), { recursive: true });
    writeFileSync(join(app.settings.DATA_DIR, 'fonts', 'rare.ttf'), content);
    const { text, boxes, fontsWithoutFile } = shownIn(await pdfOf(id));
    expect(text).toContain(character);
    expect([boxes, fontsWithoutFile]).toEqual([0, 0]);
  });

  it('hides documents from whoever may not see the record', async () => {
    const { id } = await issuedNotice(app, officer, subject);
    const other = await tokenFor(app, 'officer', { nth: 2 });
    for (const path of [`${id}.pdf`, `${id}.docx`, id, `?subjectType=${subject.type}&subjectId=${subject.id}`])
      await app.request('get', `/official-documents/${path}`.replace('/?', '?'), other).expect(404);
    await app.request('put', `/official-documents/${id}/voidance`, other).send({ reason: '误发' }).expect(404);
  });

  it('names what is missing and issues nothing', async () => {
    const without = { ...noticeValues, matter: ' ', other: '多余' };
    const refused = issuedNotice(app, officer, subject, { values: without });
    await expect(refused).rejects.toMatchObject({
      code: 'document-values-invalid',
      detail: { errors: [{ field: 'other' }, { field: 'matter', code: 'required' }] },
    });
    await expect(issuedNotice(app, system, subject)).rejects.toThrowCode('document-issuer-required');
    expect((await issuedNotice(app, system, subject, { issuer: '某某市知识产权局' })).number).toBe('测受〔2026〕1号');
    expect(await app.rows(TemplateVersion)).toHaveLength(1);
  });

  it('is void for ever after, with the reason, and its number is not given again', async () => {
    const { id } = await issuedNotice(app, officer, subject);
    const { body } = await app
      .request('put', `/official-documents/${id}/voidance`, token)
      .send({ reason: '申请人名称写错' })
      .expect(200);
    expect(body).toMatchObject({ status: 'voided', voidReason: '申请人名称写错', allowedActions: [] });
    const again = app.request('put', `/official-documents/${id}/voidance`, token).send({ reason: '再次' });
    expect((await again.expect(409)).body.code).toBe('illegal-transition');
    expect((await issuedNotice(app, officer, subject)).number).toBe('测受〔2026〕2号');
    await pdfOf(id);
  });

  describe('the verify page', () => {
    const codeOf = async (id: string) => (await app.rows(OfficialDocument, { id }))[0].verifyCode;

    it('says which document it is, to anybody with the code, and names no person and no firm', async () => {
      const { id } = await issuedNotice(app, officer, subject);
      const code = await codeOf(id);
      const typed = code.toLowerCase().replace(/(.{4})/g, '$1-');
      const { body } = await app.request('get', `/verify/${typed}`).expect(200);
      expect(body).toEqual({
        title: '受理通知书',
        number: '测受〔2026〕1号',
        issuer: officer.post!.unitName,
        issuedOn: '2026-11-23',
        status: 'issued',
        voidedOn: null,
      });
      await app.get(OfficialDocuments).void(officer, id, '误发');
      expect((await app.request('get', `/verify/${code}`)).body).toMatchObject({
        status: 'voided',
        voidedOn: '2026-11-23',
      });
    });

    it('knows the files that were issued from files that were changed', async () => {
      const { id } = await issuedNotice(app, officer, subject);
      const pdf = await pdfOf(id);
      const compare = async (content: Buffer) => {
        const sha256 = createHash('sha256').update(content).digest('hex');
        const call = app.request('post', `/verify/${await codeOf(id)}/comparison`).send({ sha256 });
        return ((await call.expect(200)).body as ComparedDto).matches;
      };
      expect(await compare(pdf)).toBe('pdf');
      expect(await compare(Buffer.concat([pdf, Buffer.from(' ')]))).toBeNull();
    });

    it('tells nothing to whoever guesses, and stops listening after sixty times', async () => {
      const { id } = await issuedNotice(app, officer, subject);
      const code = await codeOf(id);
      const wrong = code.replace(/^./, (letter) => (letter === '0' ? '1' : '0'));
      const { status, body } = await app.request('get', `/verify/${wrong}`);
      expect([status, body.code]).toEqual([404, 'verification-unknown']);
      for (let n = 0; n < 60; n += 1) await app.request('get', `/verify/${wrong}`);
      await app.request('get', `/verify/${code}`).expect(429);
      app.clock.advance({ minutes: 11 });
      await app.request('get', `/verify/${code}`).expect(200);
    });
  });
});
