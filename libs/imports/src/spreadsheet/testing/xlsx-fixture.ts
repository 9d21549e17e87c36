import { columnLetter } from '../columns';
import { zipOf } from './zip-fixture';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface XlsxFixture {
  /** The content of `<sheetData>`; see `rowsXml`. */
  readonly rows: string;
  readonly strings?: readonly string[];
  /** Number formats of the cell styles; style 0 is General. */
  readonly formats?: readonly string[];
  readonly is1904?: boolean;
  /** Stands before the root of the sheet: for a DTD. */
  readonly prolog?: string;
}

/** The parts of a small workbook of one sheet `Sheet1`, for tests. */
export function xlsxParts({
  rows,
  strings = [],
  formats = [],
  is1904,
  prolog = '',
}: XlsxFixture): Record<string, string> {
  const items = strings.map((text) =>
    text.startsWith('<') ? `<si>${text}</si>` : `<si><t>${escapeXml(text)}</t></si>`,
  );
  const numFmts = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(code)}"/>`);
  const xfs = ['<xf numFmtId="0"/>', ...formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`)];
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `<workbook ${main} xmlns:r="${office}"><workbookPr date1904="${is1904 ? 1 : 0}"/>` +
      '<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', '/xl/styles.xml'],
    ]),
    'xl/sharedStrings.xml': `<sst ${main}>${items.join('')}</sst>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts>${numFmts.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${prolog}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
  };
}

export const xlsxFixture = (fixture: XlsxFixture): Buffer => zipOf(xlsxParts(fixture));

/** `<row>`s of inline texts and numbers, from row 1. */
export const rowsXml = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((cells, i) => `<row r="${i + 1}">${cells.map((cell, j) => cellXml(cell, i + 1, j)).join('')}</row>`)
    .join('');

const cellXml = (value: string | number, row: number, column: number): string =>
  typeof value === 'number'
    ? `<c r="${columnLetter(column)}${row}"><v>${value}</v></c>`
    : `<c r="${columnLetter(column)}${row}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;

const relations = (list: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="${packaged}">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
