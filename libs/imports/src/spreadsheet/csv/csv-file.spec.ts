import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { flawOf } from '../cells';
import { cellText } from '../sheet';
import { gather, realData, rowsOf, scratch } from '../testing/scratch';
import { openSheet } from '../reading/open-sheet';
import { decodeChunks } from './encoding';

const { file } = scratch();
const text = '企业名称,统一社会信用代码\r\n新郑䶮𠅤公司,91410184MA4UQ4RX60\r\n';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('a csv file', () => {
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', iconv.encode(text, 'utf16le', { addBOM: true })],
    ['utf-16be', iconv.encode(text, 'utf16be', { addBOM: true })],
    ['gb18030', iconv.encode(text, 'gb18030')],
  ])('in %s comes out as written', async (encoding, bytes) => {
    const { about, rows } = await openSheet(file('encoded.csv', bytes));
    expect(about.encoding).toBe(encoding);
    expect((await gather(rows)).map(({ cells }) => cells)).toEqual([
      ['企业名称', '统一社会信用代码'],
      ['新郑䶮𠅤公司', '91410184MA4UQ4RX60'],
    ]);
  });

  it.each([1, 3, 1021])('in GB18030 keeps every character in pieces of %d bytes', async (size) => {
    const names = Array.from({ length: 5_000 }, (_, i) => `天信软件䶮𠅤${i}`).join('\n');
    let decoded = '';
    for await (const piece of decodeChunks(inPieces(iconv.encode(names, 'gb18030'), size), 'gb18030')) decoded += piece;
    expect(decoded).toBe(names);
  });

  it('in UTF-8 with one broken byte stays UTF-8, and the broken cell is found', async () => {
    const bytes = Buffer.from(`${text}郑州某某公司,1\n`);
    bytes[bytes.length - 6] = 0xff;
    const rows = await rowsOf(file('broken.csv', bytes));
    expect(rows[1].cells[0]).toBe('新郑䶮𠅤公司');
    expect(flawOf(rows[2].cells[0])).toMatchObject({ code: 'broken-character' });
  });

  it.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b\n1;2\n'],
    ['\t', 'a\tb\n1\t2\n'],
    [',', 'a\t,b\t,\n1\t,2\t,\n'],
    [',', '名称,权利人\n甲,"乙;丙;丁"\n戊,己;庚\n辛,壬\n'],
  ])('is split at %j', async (separator, content) => {
    expect((await openSheet(file('separated.csv', content))).about.separator).toBe(separator);
  });

  it('counts rows as Excel does: empty ones count, line breaks inside a cell do not', async () => {
    const rows = await rowsOf(file('rows.csv', '标题\n\n名称,地址\n甲,"新村镇\n一号"\n乙,"说""好""的"\n'));
    expect(rows.map(({ row }) => row)).toEqual([1, 3, 4, 5]);
    expect(rows[2].cells).toEqual(['甲', '新村镇\n一号']);
    expect(rows[3].cells).toEqual(['乙', '说"好"的']);
  });

  it('takes off what other programs put around a code', async () => {
    const [{ cells }] = await rowsOf(file('wrapped.csv', `="00123",\t0045\t,'=1+1,'name\n`));
    expect(cells).toEqual(['00123', '0045', '=1+1', "'name"]);
  });

  it('says where a quote was opened that is never closed', async () => {
    const reading = rowsOf(file('quote.csv', 'a,b\n1,2\n"3,4\n5,6\n'));
    await expect(reading).rejects.toMatchObject({ code: 'csv-quote-not-closed', detail: { row: 3 } });
  });

  it.each([
    ['too-many-rows', 'a\nb\nc\n', { rows: 2 }],
    ['too-many-columns', 'a,b,c\n', { columns: 2 }],
  ])('is refused with %s', async (code, content, limits) => {
    await expect(rowsOf(file('much.csv', content), { limits })).rejects.toMatchObject({ code });
  });
});

if (realData) {
  const folder = join(realData, 'messy');
  describe.each([1, 3, 4, 5, 7])('statistics download %d', (n) => {
    const expected = readFileSync(join(folder, `nbs_${n}_expected.csv`), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1);
    const names = [`nbs_${n}_raw_utf8bom.csv`, ...(n === 5 ? ['nbs_5_gb18030.csv'] : [])];

    it.each(names)('%s holds every expected figure in its place', async (name) => {
      const rows = await rowsOf(join(folder, name));
      const years = rows[2].cells.map((cell) => parseInt(cellText(cell), 10));
      const figures = new Map(rows.slice(3).map(({ cells }) => [cellText(cells[0]), cells.map(cellText)]));
      const missing = expected.filter((line) => {
        const [, , province, year, value] = line.split(',');
        return figures.get(province)?.[years.indexOf(Number(year))] !== value;
      });
      expect(missing).toEqual([]);
    });
  });
}
