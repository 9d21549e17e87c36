import { toBuffer as qrPng } from 'qrcode';
import Docxtemplater, { type DXT } from 'docxtemplater';
import { documentProblem } from '../documents.problems';
import { allFields, type DeclaredTemplate } from '../template/document-templates';
import type { CheckedValues } from '../template/document-values';
import { DocxPackage } from './docx-package';
import { qrWords } from './docx-writer';
import { below, parseXml } from './xml-tree';

/** The .docx with the values in the places of its fields, and `address` in the place of the QR code. */
export async function merged(
  docx: Buffer,
  template: Pick<DeclaredTemplate, 'fields'>,
  values: CheckedValues,
  address: string,
): Promise<Buffer> {
  const opened = await DocxPackage.open(docx);
  const document = openTemplate(opened);
  document.render(
    Object.fromEntries(Object.entries(allFields(template)).map(([name, { zh }]) => [zh, said(values[name])])),
  );
  const filled = await DocxPackage.open(document.toBuffer());
  const qr = qrPart(filled);
  const png = await qrPng(address, { errorCorrectionLevel: 'M', margin: 0, scale: 8 });
  return (qr ? filled.with(qr, png) : filled).toBuffer();
}

/** Throws `docx-fields-malformed` (422) where a brace is not closed or a list not ended. */
export function openTemplate(opened: DocxPackage, modules: DXT.Module[] = []): Docxtemplater {
  try {
    return new Docxtemplater(opened.zip(), { paragraphLoop: true, linebreaks: true, modules, errorLogging: false });
  } catch (error) {
    const { properties } = error as { properties?: { errors?: { properties?: { explanation?: string } }[] } };
    const said = properties?.errors?.map((one) => one.properties?.explanation ?? '').join('; ');
    throw documentProblem('docx-fields-malformed', { said: said || String(error) });
  }
}

/** Entries of a list are numbered; `{序号}．{内容}` is one of them. */
const said = (value: string | readonly string[] | undefined) =>
  typeof value === 'object' ? value.map((内容, at) => ({ 序号: at + 1, 内容 })) : (value ?? '');

/** The part with the picture that the QR code takes the place of; undefined when the template has none. */
export function qrPart(docx: DocxPackage): string | undefined {
  const body = parseXml(docx.text('word/document.xml'));
  const drawing = below(body, 'w:drawing').find((one) =>
    below(one, 'wp:docPr').some(({ attributes }) => attributes.descr === qrWords || attributes.title === qrWords),
  );
  const id = drawing && below(drawing, 'a:blip')[0]?.attributes['r:embed'];
  return id === undefined ? undefined : relationsOf(docx).get(id);
}

/** The parts that the document refers to, by the ids of the relations. */
export function relationsOf(docx: DocxPackage): Map<string, string> {
  const text = docx.text('word/_rels/document.xml.rels');
  if (text === '') return new Map();
  return new Map(
    below(parseXml(text), 'Relationship').map(({ attributes: { Id, Target } }) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `word/${Target}`,
    ]),
  );
}
