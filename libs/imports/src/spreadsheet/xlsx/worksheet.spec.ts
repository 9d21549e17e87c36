import { gather } from '../testing/scratch';
import { rowsXml, xlsxParts } from '../testing/xlsx-fixture';
import { flawOf } from '../cells';
import { sheetLimits, type Cell } from '../sheet';
import { readSharedStrings } from './shared-strings';
import { worksheetRows, type WorkbookContext } from './worksheet';

const nothing: WorkbookContext = { strings: [], dateStyles: [], is1904: false };

async function* inPieces(xml: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(xml);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const sheetXml = (rows: string) => xlsxParts({ rows })['xl/worksheets/sheet1.xml'];

async function cellsOf(row: string, context = nothing): Promise<readonly Cell[]> {
  const rows = await gather(worksheetRows(inPieces(sheetXml(row), 65_536), context, sheetLimits, 500));
  return rows[0]?.cells ?? [];
}

describe('a sheet that comes in pieces', () => {
  const names = Array.from({ length: 20_000 }, (_, i) => `新郑市天信软件䶮𠅤😀第${i}有限公司`);

  it.each([1, 7, 4093])('keeps 20,000 names whole in pieces of %d bytes', async (size) => {
    const xml = sheetXml(rowsXml(names.map((name, i) => [name, i])));
    const rows = await gather(worksheetRows(inPieces(xml, size), nothing, sheetLimits, 500));
    const changed = rows.filter(({ cells }, i) => cells[0] !== names[i] || cells[1] !== i);
    expect([rows.length, changed.length]).toEqual([20_000, 0]);
  });

  it('keeps shared names whole, too', async () => {
    const xml = xlsxParts({ rows: '', strings: names })['xl/sharedStrings.xml'];
    expect(await readSharedStrings(inPieces(xml, 5), sheetLimits.cellLength)).toEqual(names);
  });

  it('answers batches of the size asked for, with the row numbers of the sheet', async () => {
    const rows = rowsXml([['a'], [''], ['b'], ['c'], ['d']]);
    const batches: number[][] = [];
    for await (const batch of worksheetRows(inPieces(sheetXml(rows), 10), nothing, sheetLimits, 2)) {
      batches.push(batch.map(({ row }) => row));
    }
    expect(batches).toEqual([
      [1, 3],
      [4, 5],
    ]);
  });
});

describe('a cell', () => {
  it.each<[string, string, Cell]>([
    ['a number', '<c r="A1"><v>12.50</v></c>', 12.5],
    ['yes', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><f>VLOOKUP(1,B:B,1)</f><v>#N/A</v></c>', { error: '#N/A' }],
    ['a formula with the value it showed', '<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['a formula with the text it showed', '<c r="A1" t="str"><f>"a"</f><v>郑州</v></c>', '郑州'],
    ['a formula never computed', '<c r="A1"><f>1+1</f></c>', { error: 'not-computed' }],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', '甲'],
    [
      'rich text without its phonetic hint',
      '<c r="A1" t="inlineStr"><is><r><t>新</t></r><r><t>郑</t></r><rPh><t>xin</t></rPh></is></c>',
      '新郑',
    ],
    ['an escaped line end', '<c r="A1" t="str"><v>甲_x000D_\n乙 _x005F_x0041_</v></c>', '甲\n乙 _x0041_'],
    ['entities', '<c r="A1" t="str"><v>A&amp;B&#x4DAE;</v></c>', 'A&B䶮'],
    ['no reference', '<c t="str"><v>x</v></c>', 'x'],
    ['a prefix', '<x:c r="A1"><x:v>3</x:v></x:c>', 3],
  ])('reads %s', async (_, cell, expected) => {
    expect((await cellsOf(`<row r="1">${cell}</row>`))[0]).toEqual(expected);
  });

  it('stands in the column its reference says', async () => {
    expect(await cellsOf('<row r="1"><c r="AB1"><v>5</v></c></row>')).toEqual([...Array(27).fill(null), 5]);
  });

  it.each<[string, number, boolean, Cell]>([
    ['a day', 41565, false, { day: '2013-10-18', time: null }],
    ['a day of the 1904 system', 40103, true, { day: '2013-10-18', time: null }],
    ['an instant', 41565.604166667, false, { day: '2013-10-18', time: '14:30:00' }],
    ['the first day', 1, false, { day: '1900-01-01', time: null }],
    ['the day before the one that never was', 59, false, { day: '1900-02-28', time: null }],
    ['the day after it', 61, false, { day: '1900-03-01', time: null }],
    ['the 29 February 1900 that never was', 60, false, 60],
    ['a time alone', 0.5, false, '12:00:00'],
  ])('reads %s from its serial number %d', async (_, serial, is1904, expected) => {
    const context = { strings: [], dateStyles: [false, true], is1904 };
    expect((await cellsOf(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`, context))[0]).toEqual(expected);
  });

  it('longer than Excel allows is cut and found out', async () => {
    const [cell] = await cellsOf(rowsXml([['长'.repeat(40_000)]]));
    expect(flawOf(cell)?.code).toBe('cell-too-long');
  });
});

describe('a sheet that asks for too much', () => {
  const read = (rows: string, limits = {}) =>
    gather(worksheetRows(inPieces(sheetXml(rows), 65_536), nothing, { ...sheetLimits, ...limits }, 500));

  it.each([
    ['too-many-rows', rowsXml([['a'], ['b'], ['c']]), { rows: 2 }],
    ['too-many-columns', rowsXml([['a', 'b', 'c']]), { columns: 2 }],
    ['damaged-file', '<row r="2"></row><row r="1"></row>', {}],
    ['damaged-file', '<row r="1"><c r="A1" t="s"><v>7</v></c></row>', {}],
    ['damaged-file', '<row r="1"><c r="A1"><v>&unknown;</v></c></row>', {}],
  ])('is refused: %s', async (code, rows, limits) => {
    await expect(read(rows, limits)).rejects.toMatchObject({ code, status: 422 });
  });

  it('is not refused for empty cells with a style far to the right', async () => {
    expect(await read('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row>')).toHaveLength(1);
  });
});
