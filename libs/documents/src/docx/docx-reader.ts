import type { DocxBlock, DocxCell, DocxContent, DocxParagraph, DocxPicture, DocxText } from './docx-content';
import { relationsOf } from './docx-merge';
import type { DocxPackage } from './docx-package';
import { DocxStyles, over, properties, type Properties } from './docx-styles';
import { below, child, elements, parseXml, textOf, type Element } from './xml-tree';

/** Elements that say nothing to a PDF, or whose loss nobody sees. */
const silent = new Set(
  'w:pPr w:rPr w:tblPr w:tblGrid w:trPr w:tcPr w:tblPrEx w:sectPr w:proofErr w:bookmarkStart w:bookmarkEnd w:lastRenderedPageBreak w:instrText w:fldChar w:del w:moveFrom w:softHyphen w:permStart w:permEnd w:commentRangeStart w:commentRangeEnd w:commentReference w:annotationRef'.split(
    ' ',
  ),
);
/** Elements that only hold others. */
const wrappers = new Set('w:ins w:moveTo w:hyperlink w:smartTag w:fldSimple w:sdt w:sdtContent'.split(' '));
const uncarriedWords: Readonly<Record<string, string>> = {
  'w:txbxContent': '文本框',
  'w:footnoteReference': '脚注',
  'w:endnoteReference': '尾注',
  'w:object': '嵌入对象',
  'w:pict': '旧式图形',
  'm:oMath': '公式',
  'm:oMathPara': '公式',
  'w:sym': '符号字体',
  'mc:AlternateContent': '图形或文本框',
  'w:ptab': '对齐制表位',
};

/** Reads what a .docx shows: paragraphs, runs, tables and pictures; names what it must leave out. */
export function readDocx(docx: DocxPackage): DocxContent {
  return new Reading(docx).content();
}

class Reading {
  private readonly styles: DocxStyles;
  private readonly relations: Map<string, string>;
  private readonly uncarried = new Set<string>();

  constructor(private readonly docx: DocxPackage) {
    this.styles = new DocxStyles(docx.text('word/styles.xml'));
    this.relations = relationsOf(docx);
  }

  content(): DocxContent {
    const body = child(parseXml(this.docx.text('word/document.xml')), 'w:body');
    if (!body) return { page: a4, blocks: [], uncarried: ['没有正文'] };
    const blocks = this.blocks(body);
    const page = this.page(child(body, 'w:sectPr'));
    if (below(body, 'w:sectPr').length > 1) this.uncarried.add('多个节（只按最后一节的页面设置）');
    return { page, blocks, uncarried: [...this.uncarried] };
  }

  private page(section: Element | undefined): DocxContent['page'] {
    const size = child(section, 'w:pgSz')?.attributes ?? {};
    const margin = child(section, 'w:pgMar')?.attributes ?? {};
    const refers = (kind: string) => (section ? elements(section).filter(({ name }) => name === kind) : []);
    const texts = refers('w:footerReference').map(({ attributes }) => {
      const part = this.docx.text(this.relations.get(attributes['r:id']) ?? '');
      return part === '' ? { text: '', isNumbered: false } : footerOf(parseXml(part));
    });
    if (texts.some(({ text }) => text.replace(/[\s\d—–-]|PAGE|第|页|共/g, '') !== '')) this.uncarried.add('页脚文字');
    for (const { attributes } of refers('w:headerReference')) {
      const part = this.docx.text(this.relations.get(attributes['r:id']) ?? '');
      if (part !== '' && textOf(parseXml(part)).trim() !== '') this.uncarried.add('页眉文字');
    }
    const points = (value: string | undefined, otherwise: number) => (value ? Number(value) / 20 : otherwise);
    const [left, top, right, bottom] = a4.margins;
    return {
      width: points(size['w:w'], a4.width),
      height: points(size['w:h'], a4.height),
      margins: [
        points(margin['w:left'], left),
        points(margin['w:top'], top),
        points(margin['w:right'], right),
        points(margin['w:bottom'], bottom),
      ],
      isNumbered: texts.some(({ isNumbered }) => isNumbered),
    };
  }

  private blocks(parent: Element): DocxBlock[] {
    return elements(parent).flatMap((element): DocxBlock[] => {
      if (element.name === 'w:p') return this.paragraph(element);
      if (element.name === 'w:tbl') return [this.table(element)];
      if (wrappers.has(element.name)) return this.blocks(element);
      this.note(element);
      return [];
    });
  }

  private paragraph(element: Element): DocxParagraph[] {
    const own = properties(child(element, 'w:pPr'));
    const style = own.get('w:pStyle')?.['w:val'];
    const look = over(this.styles.of(style, 'paragraph'), own);
    if (look.has('w:numPr')) this.uncarried.add('自动编号（请直接写出序号）');
    const run = this.styles.of(style, 'run');
    const parts = this.parts(element, run);
    const pages = splitAt(parts, (part) => part === pageBreak);
    const size = halfPoints(over(run, properties(child(child(element, 'w:pPr'), 'w:rPr'))).get('w:sz')?.['w:val']);
    return pages.map((some, at) => ({
      ...paragraphLook(look, element, size),
      startsPage: at > 0 || isOn(look, 'w:pageBreakBefore'),
      parts: some.filter((part): part is DocxText | DocxPicture => part !== pageBreak),
    }));
  }

  private parts(parent: Element, run: Properties): (DocxText | DocxPicture | typeof pageBreak)[] {
    return elements(parent).flatMap((element) => {
      if (element.name === 'w:r') return this.run(element, run);
      if (wrappers.has(element.name)) return this.parts(element, run);
      this.note(element);
      return [];
    });
  }

  private run(element: Element, inherited: Properties): (DocxText | DocxPicture | typeof pageBreak)[] {
    const own = properties(child(element, 'w:rPr'));
    const look = over(inherited, this.styles.own(own.get('w:rStyle')?.['w:val'], 'run'), own);
    if (isOn(look, 'w:vanish')) return [];
    const say = (text: string): DocxText => ({ kind: 'text', text, ...runLook(look) });
    return elements(element).flatMap((part): (DocxText | DocxPicture | typeof pageBreak)[] => {
      if (part.name === 'w:t') return [say(textOf(part))];
      if (part.name === 'w:tab') return [say('\u3000')];
      if (part.name === 'w:noBreakHyphen') return [say('\u2011')];
      if (part.name === 'w:br' || part.name === 'w:cr')
        return part.attributes['w:type'] === 'page' ? [pageBreak] : [say('\n')];
      if (part.name === 'w:drawing') return this.picture(part);
      this.note(part);
      return [];
    });
  }

  private picture(drawing: Element): DocxPicture[] {
    const id = below(drawing, 'a:blip')[0]?.attributes['r:embed'];
    const content = this.docx.bytes(this.relations.get(id ?? '') ?? '');
    const mediaType = content && pictureType(content);
    const extent = below(drawing, 'wp:extent')[0]?.attributes;
    if (!content || !mediaType || !extent) {
      this.uncarried.add(below(drawing, 'w:txbxContent').length > 0 ? '文本框' : '图形（只支持 PNG、JPG 图片）');
      return [];
    }
    if (below(drawing, 'wp:anchor').length > 0) this.uncarried.add('浮动图片的位置（按嵌入式排版）');
    const [width, height] = [extent.cx, extent.cy].map((emu) => Number(emu) / 12_700);
    return [{ kind: 'picture', content, mediaType, width, height }];
  }

  private table(element: Element): DocxBlock {
    const grid = child(element, 'w:tblGrid');
    const widths = grid ? elements(grid).map(({ attributes }) => Number(attributes['w:w'] ?? 0) / 20) : [];
    const look = child(element, 'w:tblPr');
    const borders = child(look, 'w:tblBorders');
    const rows = elements(element).flatMap((row) => (row.name === 'w:tr' ? [this.cells(row)] : []));
    if (below(element, 'w:vMerge').length > 0) this.uncarried.add('表格的纵向合并单元格');
    const hasBorders = borders
      ? elements(borders).some(({ attributes }) => !['nil', 'none'].includes(attributes['w:val']))
      : child(look, 'w:tblStyle') !== undefined || below(element, 'w:tcBorders').length > 0;
    return { kind: 'table', widths, hasBorders, rows };
  }

  private cells(row: Element): DocxCell[] {
    return elements(row).flatMap((cell) => {
      if (cell.name !== 'w:tc') return wrappers.has(cell.name) ? this.cells(cell) : [];
      const columns = Number(child(child(cell, 'w:tcPr'), 'w:gridSpan')?.attributes['w:val'] ?? 1);
      return [{ columns, blocks: this.blocks(cell) }];
    });
  }

  private note(element: Element): void {
    if (silent.has(element.name)) return;
    this.uncarried.add(uncarriedWords[element.name] ?? `格式 ${element.name}`);
  }
}

const pageBreak = Symbol('page break');
const a4 = {
  width: 595.3,
  height: 841.9,
  margins: [79.4, 104.9, 73.7, 99.25] as [number, number, number, number],
  isNumbered: false,
};

const footerOf = (footer: Element): { text: string; isNumbered: boolean } => {
  const instructions = [
    ...below(footer, 'w:instrText').map(textOf),
    ...below(footer, 'w:fldSimple').map(({ attributes }) => attributes['w:instr']),
  ];
  const text = below(footer, 'w:t').map(textOf).join('');
  return { text, isNumbered: instructions.some((one) => /\bPAGE\b/.test(one)) };
};

/** On where the element stands without a value that says off. */
const isOn = (look: Properties, name: string): boolean =>
  look.has(name) && !['0', 'false', 'off'].includes(look.get(name)?.['w:val'] ?? '');

const halfPoints = (value: string | undefined): number => (value ? Number(value) / 2 : 10.5);

const runLook = (look: Properties): Omit<DocxText, 'kind' | 'text'> => {
  const color = look.get('w:color')?.['w:val'];
  const fonts = look.get('w:rFonts') ?? {};
  return {
    font: fonts['w:eastAsia'] ?? fonts['w:ascii'] ?? null,
    size: halfPoints(look.get('w:sz')?.['w:val']),
    bold: isOn(look, 'w:b'),
    underline: look.has('w:u') && look.get('w:u')?.['w:val'] !== 'none',
    color: color && /^[0-9A-Fa-f]{6}$/.test(color) ? `#${color}` : null,
  };
};

function paragraphLook(look: Properties, element: Element, size: number): Omit<DocxParagraph, 'startsPage' | 'parts'> {
  const indent = look.get('w:ind') ?? {};
  const spacing = look.get('w:spacing') ?? {};
  const twentieths = (value: string | undefined) => (value ? Number(value) / 20 : 0);
  /** Hundredths of a character win over a length. */
  const inCharacters = (count: string | undefined, length: string | undefined) =>
    count !== undefined && count !== '0' ? (Number(count) / 100) * size : twentieths(length);
  const hanging = inCharacters(indent['w:hangingChars'], indent['w:hanging']);
  const line = Number(spacing['w:line'] ?? 240);
  const bottom = below(element, 'w:pBdr')
    .flatMap((border) => elements(border))
    .find(({ name }) => name === 'w:bottom');
  const color = bottom?.attributes['w:color'];
  return {
    kind: 'paragraph',
    align: alignments[look.get('w:jc')?.['w:val'] ?? 'left'] ?? 'left',
    firstLine: hanging > 0 ? -hanging : inCharacters(indent['w:firstLineChars'], indent['w:firstLine']),
    left: inCharacters(indent['w:leftChars'], indent['w:left'] ?? indent['w:start']),
    right: inCharacters(indent['w:rightChars'], indent['w:right'] ?? indent['w:end']),
    before: twentieths(spacing['w:before']),
    after: twentieths(spacing['w:after']),
    line: ['exact', 'atLeast'].includes(spacing['w:lineRule']) ? { points: line / 20 } : { times: line / 240 },
    keepsNext: isOn(look, 'w:keepNext'),
    rule: bottom ? (color && /^[0-9A-Fa-f]{6}$/.test(color) ? `#${color}` : '#000000') : null,
  };
}

const alignments: Readonly<Record<string, DocxParagraph['align']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

function pictureType(content: Buffer): DocxPicture['mediaType'] | null {
  const hex = content.subarray(0, 8).toString('hex');
  if (hex === '89504e470d0a1a0a') return 'image/png';
  return hex.startsWith('ffd8ff') ? 'image/jpeg' : null;
}

function splitAt<T>(all: readonly T[], isBreak: (one: T) => boolean): T[][] {
  const parts: T[][] = [[]];
  for (const one of all)
    if (isBreak(one)) parts.push([]);
    else parts[parts.length - 1].push(one);
  return parts;
}
