import { allFields, braces, type DeclaredTemplate } from '../template/document-templates';
import type { Block } from '../template/layout';
import { DocxPackage } from './docx-package';
import { escapeXml } from './xml-tree';

/** Sizes in half points, lengths in twentieths of a point, as the format has them. */
const size = { body: 32, title: 44, letterhead: 56, table: 28, note: 21 } as const;
const twoCharacters = 640;
const bodyLine = 560;

/** What tells the picture that is replaced by the QR code: officers may move and scale it, the words stay with it. */
export const qrWords = '核验二维码';
/** A white dot, where nothing has been issued yet. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

/** The default .docx of a template, laid out after GB/T 9704-2012: A4, margins, 三号仿宋 at 28 points. Same input, same bytes. */
export function defaultDocx(template: DeclaredTemplate): Buffer {
  const body = template.body.map((block) => written(block, template)).join('');
  return DocxPackage.of({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': rootRelations,
    'word/document.xml': `${xml}<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations,
    'word/styles.xml': styles,
    'word/footer1.xml': footer,
    'word/media/image1.png': dot,
  }).toBuffer();
}

function written(block: Block, template: DeclaredTemplate): string {
  const say = (text: string) => text.replace(braces, (_, field: string) => `{${allFields(template)[field].zh}}`);
  switch (block.kind) {
    case 'letterhead':
      return paragraph(say(block.text), { ...centred, font: title, half: size.letterhead, color: 'FF0000', red: true });
    case 'number':
      return paragraph(say(block.text), { ...centred, after: 400 });
    case 'title':
      return paragraph(say(block.text), { ...centred, font: title, half: size.title, line: 640, after: 400 });
    case 'addressee':
      return paragraph(say(block.text), {});
    case 'heading':
      return paragraph(say(block.text), { indent: twoCharacters, font: '黑体' });
    case 'text':
      return paragraph(say(block.text), { indent: twoCharacters, align: 'both' });
    case 'list':
      return listed(template.fields[block.field].zh);
    case 'facts':
      return table(block.rows.map(([name, text]) => [name, say(text)]));
    case 'signature':
      return signed(say(block.text));
    case 'signing-place':
      return block.parties.map((party) => paragraph(`${say(party)}（签字或盖章）：`, { before: 300 })).join('');
    case 'note':
      return paragraph(say(block.text), { half: size.note, line: 360, before: 200 });
    case 'check':
      return check;
  }
}

/** The entries of a list between two lines that are not printed; `序号` and `内容` are those of one entry. */
const listed = (field: string): string =>
  paragraph(`{#${field}}`, {}) +
  paragraph('{序号}．{内容}', { indent: twoCharacters, align: 'both' }) +
  paragraph(`{/${field}}`, {});

/** Issuer and date, right with four characters left free, three lines below the text for the seal to stand on. */
const signed = (issuer: string): string =>
  paragraph(issuer, { align: 'right', right: 1280, before: 1120, keep: true }) +
  paragraph(`{${allFieldsZh.issuedOn}}`, { align: 'right', right: 1280, after: 400 });

const allFieldsZh = { issuedOn: '成文日期', verifyCode: '核验码' };

interface Look {
  readonly align?: 'center' | 'right' | 'both';
  readonly indent?: number;
  readonly right?: number;
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly font?: string;
  readonly half?: number;
  readonly color?: string;
  readonly red?: boolean;
  readonly keep?: boolean;
}
const title = '方正小标宋简体';
const centred = { align: 'center' } as const;

function paragraph(text: string, look: Look): string {
  const { align, indent, right, before = 0, after = 0, line = bodyLine, red, keep } = look;
  const properties = [
    keep ? '<w:keepNext/>' : '',
    red ? '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="FF0000"/></w:pBdr>' : '',
    `<w:spacing w:before="${before}" w:after="${red ? 240 : after}" w:line="${red ? 900 : line}" w:lineRule="exact"/>`,
    indent || right ? `<w:ind w:right="${right ?? 0}" w:firstLine="${indent ?? 0}"/>` : '',
    align ? `<w:jc w:val="${align}"/>` : '',
  ];
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${run(text, look)}</w:p>`;
}

const run = (text: string, { font = '仿宋_GB2312', half = size.body, color }: Look): string =>
  `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/>${color ? `<w:color w:val="${color}"/>` : ''}<w:sz w:val="${half}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

const columns = [2600, 6244] as const;
const table = (rows: readonly (readonly [string, string])[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="8844" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map(row).join('')}</w:tbl>` +
  paragraph('', { line: 240 });
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
const row = (cells: readonly string[]): string =>
  `<w:tr>${cells.map((text, at) => `<w:tc><w:tcPr><w:tcW w:w="${columns[at]}" w:type="dxa"/></w:tcPr>${paragraph(text, { half: size.table, line: 460 })}</w:tc>`).join('')}</w:tr>`;

/** 24 mm square. */
const edge = 864_000;
const picture = `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${edge}" cy="${edge}"/><wp:docPr id="1" name="${qrWords}" descr="${qrWords}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="${qrWords}" descr="${qrWords}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId3"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${edge}" cy="${edge}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const check =
  `<w:p><w:pPr><w:keepNext/><w:spacing w:before="240" w:after="0"/></w:pPr>${picture}</w:p>` +
  paragraph(`扫码核验本文书的真伪。核验码：{${allFieldsZh.verifyCode}}`, { half: size.note, line: 360 });

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}/relationships"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');
/** A4; 37 mm above, 28 mm left, so that the text is 156 mm x 225 mm. */
const section =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>';
const field = '<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>';
const dash = '<w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t xml:space="preserve"> — </w:t></w:r>';
const footer = `${xml}<w:ftr ${namespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${dash}${field}${dash}</w:p></w:ftr>`;
const styles = `${xml}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>`;
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const contentTypes = `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${main}.footer+xml"/></Types>`;
const relationship = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${office}/relationships/${type}" Target="${target}"/>`;
const relationships = (...all: string[]): string =>
  `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
const rootRelations = relationships(relationship(1, 'officeDocument', 'word/document.xml'));
const relations = relationships(
  relationship(1, 'styles', 'styles.xml'),
  relationship(2, 'footer', 'footer1.xml'),
  relationship(3, 'image', 'media/image1.png'),
);
