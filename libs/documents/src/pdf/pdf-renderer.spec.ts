import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppConfig } from '@ipharbor/platform/config';
import { DocxPackage } from '../docx/docx-package';
import { defaultDocx } from '../docx/docx-writer';
import { merged } from '../docx/docx-merge';
import { readDocx } from '../docx/docx-reader';
import { layout } from '../template/layout';
import type { DocumentTemplate } from '../template/document-templates';
import { PdfFonts } from './pdf-fonts';
import { PdfRenderer } from './pdf-renderer';
import { shownIn } from '../testing/shown-in-pdf';

const template: DocumentTemplate = {
  key: 'test.notice',
  zh: '受理通知书',
  en: 'Notice of acceptance',
  series: '知维受',
  fields: {
    applicant: { zh: '申请人', en: 'Applicant', sample: '某某公司' },
    matter: { zh: '事由', en: 'Matter', sample: '商标侵权' },
    papers: { zh: '材料', en: 'Papers', sample: ['营业执照', '商标注册证'] },
  },
  body: [
    layout.letterhead(),
    layout.number(),
    layout.title('知识产权维权援助受理通知书'),
    layout.addressee('{applicant}：'),
    layout.text(
      '你单位提交的维权援助申请收悉。经审查，申请符合受理条件，现予受理。依照有关规定，自受理之日起十五个工作日内作出处理，办理期限如需延长另行书面告知。',
    ),
    layout.heading('一、收到的材料'),
    layout.list('papers'),
    layout.facts(['申请人', '{applicant}'], ['事由', '{matter}']),
    layout.signature(),
    layout.check(),
  ],
};

describe('a .docx as PDF', () => {
  const fonts = new PdfFonts(AppConfig.from({ DATA_DIR: mkdtempSync(join(tmpdir(), 'fonts-')) }));
  const pdfOf = async (applicant: string): Promise<Buffer> => {
    const values = {
      applicant,
      matter: '“港湾”商标被仿冒 & <假冒>',
      papers: ['营业执照', '商标注册证（第12345678号）'],
      number: '知维受〔2026〕3号',
      issuer: '某某市知识产权局',
      issuedOn: '2026年11月23日',
      verifyCode: 'ABCD-EFGH',
    };
    const docx = await merged(defaultDocx(template), template, values, 'http://localhost/verify/x');
    const content = readDocx(await DocxPackage.open(docx));
    expect(content.uncarried).toEqual([]);
    return new PdfRenderer(fonts).render(content, { title: template.zh, issuedAt: new Date(0) });
  };

  it('shows rare characters of names with glyphs of an embedded font, and no blank box', async () => {
    const pdf = await pdfOf('䶮㛃𠅤科技有限公司');
    if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, pdf);
    const { text, boxes, fontsWithoutFile } = shownIn(pdf);
    expect(text).toContain('䶮㛃𠅤科技有限公司');
    expect(text).toContain('知维受〔2026〕3号');
    expect(text).toContain('“港湾”商标被仿冒 & <假冒>');
    expect([boxes, fontsWithoutFile]).toEqual([0, 0]);
  });

  it('refuses a character that no font has, and names it', async () => {
    await expect(pdfOf('\u{2A6DF}某公司')).rejects.toMatchObject({
      code: 'document-characters-unprintable',
      detail: { characters: '\u{2A6DF}' },
    });
  });
});
