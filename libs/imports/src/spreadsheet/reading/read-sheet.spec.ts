import { join } from 'node:path';
import { gather, realData, scratch } from '../testing/scratch';
import { rowsXml, xlsxFixture, xlsxParts } from '../testing/xlsx-fixture';
import { zipOf } from '../testing/zip-fixture';
import { inspectSheet } from './inspect-sheet';
import { readSheet } from './read-sheet';
import { startWorker } from './start-worker';
import type { WorkerMessage } from './worker-messages';

const { file } = scratch();
const simple = {
  rows: rowsXml([
    ['企业名称', '职工人数'],
    ['郑州甲公司', 35],
  ]),
};

const compoundFile = (stream: string): Buffer => {
  const bytes = Buffer.alloc(2048);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  Buffer.from('Root Entry', 'utf16le').copy(bytes, 512);
  Buffer.from(stream, 'utf16le').copy(bytes, 640);
  return bytes;
};

const docx = zipOf({
  '_rels/.rels': xlsxParts(simple)['_rels/.rels'].replace('xl/workbook.xml', 'word/document.xml'),
  'word/document.xml': '<w:document/>',
});

/** 120 MB of nothing in 120 kB. */
const bomb = () => xlsxFixture({ rows: `<row r="1"><c r="A1" t="str"><v>${' '.repeat(120_000_000)}</v></c></row>` });

describe('readSheet', () => {
  it('answers the rows of an .xlsx, read in a worker', async () => {
    expect(await gather(readSheet(file('simple.xlsx', xlsxFixture(simple))))).toEqual([
      { row: 1, cells: ['企业名称', '职工人数'] },
      { row: 2, cells: ['郑州甲公司', 35] },
    ]);
  });

  it('keeps 20,000 names on their way from the file', async () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `郑州天信软件䶮𠅤😀第${i}分公司`);
    const rows = await gather(
      readSheet(file('names.xlsx', xlsxFixture({ rows: rowsXml(names.map((name) => [name])) }))),
    );
    expect(rows.map(({ cells }) => cells[0])).toEqual(names);
  });

  it('does not run ahead of a caller who takes his time', async () => {
    const rows = rowsXml(Array.from({ length: 5_000 }, (_, i) => [i]));
    const worker = startWorker({ path: file('slow.xlsx', xlsxFixture({ rows })), options: { batchRows: 10 } });
    const said: string[] = [];
    worker.on('message', ({ kind }: WorkerMessage) => said.push(kind));
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // enough to read it all
    await worker.terminate();
    expect(said).toEqual(['about', 'rows', 'rows']);
  });

  it('ends when the caller leaves', async () => {
    const rows = rowsXml(Array.from({ length: 5_000 }, (_, i) => [i]));
    const reading = readSheet(file('left.xlsx', xlsxFixture({ rows })), { batchRows: 10 });
    expect((await reading.next()).value?.[0].row).toBe(1);
    await reading.return();
    expect(process.getActiveResourcesInfo()).not.toContain('Worker');
  });

  it('leaves the event loop free', async () => {
    const path = file(
      'busy.xlsx',
      xlsxFixture({ rows: rowsXml(Array.from({ length: 30_000 }, (_, i) => [`第${i}行`, i])) }),
    );
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    await gather(readSheet(path));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });

  it.each<[string, string, string | Buffer | (() => Buffer)]>([
    ['empty-file', 'nothing', ''],
    ['not-a-spreadsheet', 'an image', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['not-a-spreadsheet', 'a PDF', '%PDF-1.7 …'],
    ['not-a-spreadsheet', 'a .docx', docx],
    ['not-a-spreadsheet', 'some zip', zipOf({ 'readme.txt': 'x' })],
    ['not-a-spreadsheet', 'a web page called .xls', '<html><table><tr><td>企业名称</td></tr></table></html>'],
    ['not-a-spreadsheet', 'an old .doc', compoundFile('WordDocument')],
    ['xls-not-supported', 'an old .xls', compoundFile('Workbook')],
    ['encrypted-workbook', 'a workbook with a password', compoundFile('EncryptedPackage')],
    ['damaged-file', 'an .xlsx cut short', xlsxFixture(simple).subarray(0, 700)],
    ['damaged-file', 'sheet data of another size', zipOf(xlsxParts(simple), { declaredSize: 10 })],
    ['damaged-file', 'no sheet', zipOf({ ...xlsxParts(simple), 'xl/workbook.xml': '<workbook/>' })],
    ['unsafe-xml', 'entities to expand', xlsxFixture({ ...simple, prolog: '<!DOCTYPE x [<!ENTITY a "aaaa">]>' })],
    ['zip-bomb', 'a zip bomb', bomb],
  ])('refuses with %s: %s', async (code, name, content) => {
    const path = file(`${name}.bin`, typeof content === 'function' ? content() : content);
    await expect(gather(readSheet(path))).rejects.toMatchObject({ code, status: 422 });
  });

  it('refuses more than it may unpack, counted over all parts', async () => {
    const path = file('large.xlsx', xlsxFixture({ rows: rowsXml(Array.from({ length: 20_000 }, (_, i) => [i])) }));
    await expect(gather(readSheet(path, { limits: { unpackedBytes: 100_000 } }))).rejects.toMatchObject({
      code: 'zip-bomb',
    });
  });

  it('notices a changed byte by the checksum', async () => {
    const bytes = xlsxFixture({ rows: rowsXml([['郑州甲公司']]) });
    const central = bytes.lastIndexOf('PK\x01\x02');
    bytes[central + 16] ^= 1;
    await expect(gather(readSheet(file('flipped.xlsx', bytes)))).rejects.toMatchObject({ code: 'damaged-file' });
  });

  it('names the sheets there are when the one asked for is not', async () => {
    const reading = gather(readSheet(file('one.xlsx', xlsxFixture(simple)), { sheet: '企业' }));
    await expect(reading).rejects.toMatchObject({ code: 'sheet-not-found', detail: { seen: 'Sheet1' } });
  });

  it('fails plainly when there is no file', async () => {
    await expect(gather(readSheet('/nowhere/at-all.xlsx'))).rejects.toThrow('ENOENT');
  });
});

describe('inspectSheet', () => {
  it('shows what a person must confirm', async () => {
    const rows = rowsXml([
      ['新郑市企业名录'],
      ['填报单位：', '新村镇'],
      ['企业名称', '信用代码', '人数'],
      ['甲', '91', 3],
    ]);
    expect(await inspectSheet(file('inspect.xlsx', xlsxFixture({ rows })))).toMatchObject({
      format: 'xlsx',
      sheet: 'Sheet1',
      sheets: [{ name: 'Sheet1', hidden: false }],
      headerRow: 3,
      rows: expect.arrayContaining([{ row: 4, cells: ['甲', '91', '3'] }]),
    });
  });
});

if (realData) {
  const path = join(realData, 'messy', 'one_column_name_code.xlsx');
  describe('a real workbook of one column', () => {
    it('comes with the row numbers of the sheet, its first row being empty', async () => {
      const rows = await gather(readSheet(path));
      expect(rows).toHaveLength(192);
      expect(rows[0]).toEqual({ row: 2, cells: ['1 深圳市有一种文化传媒科技有限公司 91440300MA5DBTD69Y'] });
    });
  });
}
