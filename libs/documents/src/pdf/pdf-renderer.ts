import { Injectable } from '@nestjs/common';
import pdfmake from 'pdfmake';
import { documentProblem } from '../documents.problems';
import type { DocxBlock, DocxContent, DocxParagraph, DocxPicture, DocxTable, DocxText } from '../docx/docx-content';
import { PdfFonts, standardFamily, type FontFamily } from './pdf-fonts';

type Definition = Parameters<typeof pdfmake.createPdf>[0];
type Content = Definition['content'];

export interface PdfFacts {
  readonly title: string;
  readonly issuedAt: Date;
}

/** Lays the content of a .docx out as a PDF with every font embedded, as far as it is used. */
@Injectable()
export class PdfRenderer {
  private prepared: readonly FontFamily[] | undefined;

  constructor(private readonly fonts: PdfFonts) {}

  /** Throws `document-characters-unprintable` (422) rather than print a blank box. */
  async render(content: DocxContent, { title, issuedAt }: PdfFacts): Promise<Buffer> {
    const missing = this.fonts.missing(content.blocks.map(textOf).join(''));
    if (missing.length > 0)
      throw documentProblem('document-characters-unprintable', { characters: missing.join('、') });
    this.prepare();
    const { width, height, margins, isNumbered } = content.page;
    const definition: Definition = {
      pageSize: { width, height },
      pageMargins: margins,
      info: { title, creationDate: issuedAt, modDate: issuedAt, producer: 'IP Harbor', creator: 'IP Harbor' },
      language: 'zh-CN',
      defaultStyle: { font: standardFamily, fontSize: 10.5 },
      content: together(content.blocks).map((blocks) => this.group(blocks)),
      ...(isNumbered ? { footer: (page: number) => this.pageNumber(page, margins[3]) } : {}),
    };
    return pdfmake.createPdf(definition).getBuffer();
  }

  private prepare(): void {
    const { families } = this.fonts;
    if (this.prepared === families) return;
    const files = new Set(families.flatMap(({ normal, bold }) => [normal.path, bold.path]));
    pdfmake.setFonts(Object.fromEntries(families.map((family) => [family.name, filesOf(family)])));
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => files.has(path));
    this.prepared = families;
  }

  private group(blocks: readonly DocxBlock[]): Content {
    const [first, ...rest] = blocks.map((block) => this.block(block));
    return rest.length === 0 ? first : { stack: [first, ...rest], unbreakable: true };
  }

  private block(block: DocxBlock): Content {
    return block.kind === 'table' ? this.table(block) : this.paragraph(block);
  }

  private paragraph(paragraph: DocxParagraph): Content {
    const { align, firstLine, left, right, before, after, rule, startsPage, parts } = paragraph;
    const pictures = parts.filter((part): part is DocxPicture => part.kind === 'picture');
    const texts = parts.filter((part): part is DocxText => part.kind === 'text');
    const lines: Content[] = pictures.map(({ content, mediaType, width, height }) => ({
      image: `data:${mediaType};base64,${content.toString('base64')}`,
      width,
      height,
      alignment: align === 'justify' ? 'left' : align,
    }));
    if (texts.length > 0 || pictures.length === 0)
      lines.push({
        text: texts.length > 0 ? texts.flatMap((text) => this.inFonts(text)) : '\u3000',
        alignment: align,
        leadingIndent: firstLine,
        lineHeight: this.lineHeight(paragraph, texts),
        preserveLeadingSpaces: true,
      });
    const under: Content[] = rule
      ? [{ canvas: [{ type: 'line', x1: 0, y1: 4, x2: 442, y2: 4, lineWidth: 1.5, lineColor: rule }] }]
      : [];
    return {
      stack: [...lines, ...under],
      margin: [Math.max(0, left + Math.min(0, firstLine)), before, right, after],
      ...(startsPage ? { pageBreak: 'before' } : {}),
    };
  }

  /** The run, cut where another font must help out. */
  private inFonts(run: DocxText): Content[] {
    const pieces: { family: string; text: string }[] = [];
    for (const character of run.text) {
      const isSpace = /[\s\p{Cf}]/u.test(character);
      const last = pieces[pieces.length - 1];
      const family = isSpace && last ? last.family : this.familyOf(character, run.font);
      if (last?.family === family) last.text += character;
      else pieces.push({ family, text: character });
    }
    return pieces.map(({ family, text }) => ({
      text,
      font: family,
      fontSize: run.size,
      bold: run.bold || isDisplay(run.font),
      ...(run.underline ? { decoration: 'underline' as const } : {}),
      ...(run.color ? { color: run.color } : {}),
    }));
  }

  private familyOf = (character: string, wanted: string | null): string =>
    this.fonts.familyFor(character.codePointAt(0)!, wanted)?.name ?? standardFamily;

  /** As a multiple of what the font asks for, which is how the layout counts. */
  private lineHeight({ line }: DocxParagraph, texts: readonly DocxText[]): number {
    const natural = this.fonts.families[0].normal.lineHeight;
    if ('times' in line) return (line.times * 1.3) / natural;
    const size = Math.max(...texts.map((text) => text.size), 0) || 10.5;
    return Math.max(line.points / (size * natural), 0.7);
  }

  private table({ widths, hasBorders, rows }: DocxTable): Content {
    const columns = Math.max(1, widths.length, ...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
    const body = rows.map((row) => {
      const cells: Content[] = row.flatMap(({ columns: span, blocks }) => [
        { stack: blocks.map((block) => this.block(block)), colSpan: span },
        ...Array.from({ length: span - 1 }, () => ''),
      ]);
      while (cells.length < columns) cells.push('');
      return cells;
    });
    // pdfmake adds its padding to the widths: 4 points on either side
    const width = (at: number) => (widths[at] ? Math.max(widths[at] - 9, 10) : '*');
    return {
      table: { widths: Array.from({ length: columns }, (_, at) => width(at)), body },
      layout: hasBorders ? undefined : 'noBorders',
    };
  }

  private pageNumber = (page: number, bottom: number): Content => ({
    text: `— ${page} —`,
    alignment: 'center',
    fontSize: 14,
    margin: [0, Math.max(bottom / 2 - 20, 0), 0, 0],
  });
}

/** Runs of blocks that stay on one page. */
function together(blocks: readonly DocxBlock[]): DocxBlock[][] {
  const groups: DocxBlock[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (isOpen) groups[groups.length - 1].push(block);
    else groups.push([block]);
    isOpen = block.kind === 'paragraph' && block.keepsNext;
  }
  return groups;
}

/** Fonts of titles: without their own file they are set bold. */
const isDisplay = (font: string | null): boolean => font !== null && /小标宋|黑体|SimHei/.test(font);

const filesOf = ({ normal, bold }: FontFamily) => ({
  normal: normal.path,
  bold: bold.path,
  italics: normal.path,
  bolditalics: bold.path,
});

function textOf(block: DocxBlock): string {
  if (block.kind === 'table')
    return block.rows.flatMap((row) => row.flatMap(({ blocks }) => blocks.map(textOf))).join('');
  return block.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}
