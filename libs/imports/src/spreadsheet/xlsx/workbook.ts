import { posix } from 'node:path';
import { unreadable } from '../problem';
import type { OpenedSheet, SheetAbout, SheetLimits, SheetRow } from '../sheet';
import { readSharedStrings } from './shared-strings';
import { readDateStyles } from './styles';
import { worksheetRows } from './worksheet';
import { parseWholeXml } from './xml';
import { Zip } from './zip';

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

interface Workbook {
  readonly part: string;
  readonly is1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly relations: readonly Relation[];
}

/** Opens an .xlsx for one walk over one sheet. */
export async function openWorkbook(
  path: string,
  wanted: string | undefined,
  limits: SheetLimits,
  batchRows: number,
): Promise<OpenedSheet> {
  const zip = await Zip.open(path, limits);
  try {
    const workbook = await readWorkbook(zip);
    const sheet = chooseSheet(workbook, wanted);
    const about: SheetAbout = {
      format: 'xlsx',
      sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
      sheet: sheet.name,
      encoding: null,
      separator: null,
    };
    return { about, rows: sheetRows(zip, workbook, sheet.part, limits, batchRows) };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function* sheetRows(
  zip: Zip,
  workbook: Workbook,
  part: string,
  limits: SheetLimits,
  batchRows: number,
): AsyncGenerator<SheetRow[]> {
  try {
    const partOf = (kind: string) => workbook.relations.find((relation) => relation.kind === kind)?.target;
    const [strings, styles] = [partOf('sharedStrings'), partOf('styles')];
    const context = {
      strings: strings && zip.has(strings) ? await readSharedStrings(zip.chunks(strings), limits.cellLength) : [],
      dateStyles: styles && zip.has(styles) ? await readDateStyles(zip.chunks(styles)) : [],
      is1904: workbook.is1904,
    };
    yield* worksheetRows(zip.chunks(part), context, limits, batchRows);
  } finally {
    zip.close();
  }
}

function chooseSheet(workbook: Workbook, wanted: string | undefined): Workbook['sheets'][number] {
  const { sheets } = workbook;
  const sheet =
    wanted === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find(({ name }) => name === wanted);
  if (sheet) return sheet;
  throw unreadable('sheet-not-found', { sheet: wanted ?? '', seen: sheets.map(({ name }) => name).join('、') });
}

async function readWorkbook(zip: Zip): Promise<Workbook> {
  const part = await workbookPart(zip);
  const relations = await readRelations(zip, part);
  const found: { name: string; hidden: boolean; relation: string }[] = [];
  let is1904 = false;
  await parseWholeXml(zip.chunks(part), {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      if (name !== 'sheet') return;
      const relation = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      found.push({ name: attributes.name ?? '', hidden: (attributes.state ?? 'visible') !== 'visible', relation });
    },
  });
  const sheets = found.flatMap(({ name, hidden, relation }) => {
    const target = relations.find(({ id, kind }) => id === relation && kind === 'worksheet')?.target;
    return target && zip.has(target) ? [{ name, hidden, part: target }] : []; // chart sheets have no cells
  });
  if (sheets.length === 0) throw unreadable('damaged-file', { reason: '没有工作表' });
  return { part, is1904, sheets, relations };
}

/** Where the workbook is, or what the archive is instead. */
async function workbookPart(zip: Zip): Promise<string> {
  const part = (await readRelations(zip, '')).find(({ kind }) => kind === 'officeDocument')?.target;
  if (part?.endsWith('.bin')) throw unreadable('xls-not-supported');
  if (part && zip.has(part) && !/^(word|ppt)\//.test(part)) return part;
  throw unreadable('not-a-spreadsheet', { what: whatElse(zip) });
}

function whatElse(zip: Zip): string {
  if (zip.has('word/document.xml')) return 'Word 文档';
  if (zip.has('ppt/presentation.xml')) return 'PPT 演示文稿';
  if (zip.has('mimetype')) return 'ODF 文档，请另存为 .xlsx';
  return '压缩包';
}

/** The relations of a part ('' for the package itself), targets as names in the archive. */
async function readRelations(zip: Zip, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const rels = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: Relation[] = [];
  if (!zip.has(rels)) return relations;
  await parseWholeXml(zip.chunks(rels), {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = Target ?? '';
      relations.push({
        id: Id ?? '',
        kind: (Type ?? '').slice((Type ?? '').lastIndexOf('/') + 1), // transitional and strict differ before it
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      });
    },
  });
  return relations;
}
