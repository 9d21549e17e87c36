import { Injectable } from '@nestjs/common';
import { DomainError } from '@ipharbor/platform/kernel';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import { DocxPackage } from '../docx/docx-package';
import { merged, openTemplate, qrPart } from '../docx/docx-merge';
import { readDocx } from '../docx/docx-reader';
import { qrWords } from '../docx/docx-writer';
import { below, parseXml } from '../docx/xml-tree';
import { PdfRenderer } from '../pdf/pdf-renderer';
import { allFields, isList, type DocumentTemplate } from './document-templates';
import { sampleValues } from './document-values';

/** What is wrong with a .docx as a template, and what its PDF will not show; sentences for the officer. */
export interface Findings {
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

type Tags = { readonly [name: string]: Tags };
const ofEntries = new Set(['序号', '内容']);
const sampleAddress = 'https://example.invalid/verify/';

/** Looks at an edited template before anybody depends on it, and fills it with samples. */
@Injectable()
export class TemplateCheck {
  constructor(private readonly renderer: PdfRenderer) {}

  /** Never throws for the content of the file: everything that is wrong with it is said at once. */
  async look(template: DocumentTemplate, content: Buffer): Promise<Findings> {
    try {
      const docx = await DocxPackage.open(content);
      const faults = [...dangers(docx), ...fieldFaults(template, docx), ...withoutQr(docx)];
      if (faults.length > 0) return { faults, notes: [] };
      const { uncarried } = readDocx(docx);
      await this.sample(template, content, new Date(0));
      return { faults: [], notes: uncarried };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { faults: [error.say('zh')], notes: [] };
    }
  }

  /** The PDF of a template filled with its samples. */
  async sample(template: DocumentTemplate, content: Buffer, issuedAt: Date): Promise<Buffer> {
    const filled = await merged(content, template, sampleValues(template), sampleAddress);
    return this.renderer.render(readDocx(await DocxPackage.open(filled)), { title: template.zh, issuedAt });
  }
}

/** What runs, or reaches out, when the file is opened: none of it belongs in a form. */
function dangers(docx: DocxPackage): string[] {
  const { names } = docx;
  const said: string[] = [];
  if (
    names.some((name) => /vbaProject|vbaData|activeX/i.test(name)) ||
    /macroEnabled/i.test(docx.text('[Content_Types].xml'))
  )
    said.push('文件含有宏，请另存为不带宏的 .docx');
  if (names.some((name) => /^word\/embeddings\//i.test(name))) said.push('文件含有嵌入对象，请删除');
  for (const name of names.filter((one) => /\.(xml|rels)$/i.test(one))) {
    const root = parsed(docx.text(name));
    if (!root) return [...said, `文件已损坏（${name}）`];
    if (name.endsWith('.rels')) said.push(...outside(below(root, 'Relationship').map(({ attributes }) => attributes)));
    if (below(root, 'w:altChunk').length > 0) said.push('文件含有外来内容块，请粘贴为文字');
  }
  return said;
}

const parsed = (xml: string) => {
  try {
    return parseXml(xml);
  } catch {
    return null;
  }
};

const outside = (relations: readonly Readonly<Record<string, string>>[]): string[] =>
  relations
    .filter(({ TargetMode }) => TargetMode?.toLowerCase() === 'external')
    .map(({ Target }) => `文件链接到外部地址，请取消链接：${Target.slice(0, 80)}`);

function fieldFaults(template: DocumentTemplate, docx: DocxPackage): string[] {
  const inspector = new InspectModule();
  openTemplate(docx, [inspector]);
  const tags = inspector.getAllTags() as Tags;
  const fields = new Map(Object.values(allFields(template)).map((field) => [field.zh, field]));
  const used = new Set(namesIn(tags));
  const unknown = [...used].filter((name) => !fields.has(name) && !ofEntries.has(name));
  const missing = Object.values(template.fields).filter(({ zh, isOptional }) => !isOptional && !used.has(zh));
  const flat = [...fields.values()].filter((field) => isList(field) && tags[field.zh] && !('内容' in tags[field.zh]));
  return [
    ...unknown.map((name) => `没有这个字段：{${name}}`),
    ...missing.map(({ zh }) => `缺少字段：{${zh}}`),
    ...(used.has('文号') ? [] : ['缺少字段：{文号}']),
    ...flat.map(({ zh }) => `“${zh}”有多条内容，请写成三行：{#${zh}}、{序号}．{内容}、{/${zh}}`),
  ];
}

const namesIn = (tags: Tags): string[] => Object.entries(tags).flatMap(([name, inner]) => [name, ...namesIn(inner)]);

const withoutQr = (docx: DocxPackage): string[] =>
  qrPart(docx) === undefined ? [`缺少替代文字为“${qrWords}”的图片：请保留原模板中的二维码图片`] : [];
