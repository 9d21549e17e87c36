import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { SheetColumn } from '../columns';
import { rowsOf, scratch } from '../testing/scratch';
import { partOf } from '../testing/zip-part';
import { writeTable, type TableValue } from './write-table';

const { path, file } = scratch();
const columns: SheetColumn[] = [
  { name: 'name', title: '企业名称' },
  { name: 'employees', title: '职工人数' },
  { name: 'highTech', title: '高新技术企业' },
  { name: 'status', title: '登记状态', choices: [{ value: 'active', title: '存续' }] },
];

async function* given(...rows: Record<string, TableValue>[]) {
  yield* rows;
}

describe('writeTable', () => {
  it('writes titles for choices, 是/否 for booleans and numbers as numbers, below title and watermark', async () => {
    const rows = given(
      { name: '郑州䶮𠅤😀公司', employees: 35, highTech: true, status: 'active' },
      { name: '乙', highTech: false },
    );
    await writeTable(path('t.xlsx'), columns, rows, { title: '企业名录', watermark: '张三 2026-03-01 & 导出' });
    expect((await rowsOf(path('t.xlsx'))).map(({ cells }) => cells)).toEqual([
      ['企业名录'],
      ['张三 2026-03-01 & 导出'],
      ['企业名称', '职工人数', '高新技术企业', '登记状态'],
      ['郑州䶮𠅤😀公司', 35, '是', '存续'],
      ['乙', null, '否'],
    ]);
    const sheet = await partOf(path('t.xlsx'), 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('ySplit="3"');
    expect(sheet).toContain('<oddFooter>&amp;C张三 2026-03-01 &amp;&amp; 导出</oddFooter>');
  });

  it.each(['=1+1', "=cmd|' /C calc'!A0", '+86 1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'writes %j as a text that starts with an apostrophe',
    async (text) => {
      await writeTable(path('f.xlsx'), columns, given({ name: text, employees: -5 }));
      const sheet = await partOf(path('f.xlsx'), 'xl/worksheets/sheet1.xml');
      const [, cell] = /<c r="A2"([^>]*>.*?)<\/c>/s.exec(sheet) ?? [];
      expect(cell).toMatch(/t="(inlineStr|str)"/);
      expect(cell).toMatch(/>(&apos;|')/);
      expect(sheet).not.toContain('<f>');
      expect(sheet).toMatch(/<c r="B2"[^>]*><v>-5<\/v>/);
    },
  );

  it('brings a text back as it was, escapes of the format included', async () => {
    const texts = ['=1+1', '_x0041_', 'a\nb', ' 前后 ', '<&">'];
    await writeTable(path('b.xlsx'), columns, given(...texts.map((name) => ({ name }))));
    expect((await rowsOf(path('b.xlsx'))).slice(1).map(({ cells }) => cells[0])).toEqual(texts);
  });

  it('writes to a stream', async () => {
    const out = new PassThrough();
    const [bytes] = await Promise.all([buffer(out), writeTable(out, columns, given({ name: '甲' }))]);
    expect(await rowsOf(file('streamed.xlsx', bytes))).toHaveLength(2);
  });

  it('fails when the reader of the stream leaves, and stops asking for rows', async () => {
    const out = new PassThrough();
    let asked = 0;
    async function* endless() {
      for (;;) yield { name: `第${(asked += 1)}行` };
    }
    const writing = writeTable(out, columns, endless());
    out.once('data', () => out.destroy());
    await expect(writing).rejects.toThrow('Premature close');
    const before = asked;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toBe(before);
  });

  it('fails with the rows', async () => {
    async function* broken() {
      yield { name: '甲' };
      throw new Error('the database went away');
    }
    await expect(writeTable(path('x.xlsx'), columns, broken())).rejects.toThrow('the database went away');
  });

  it('fails where it cannot write', async () => {
    await expect(writeTable('/nowhere/x.xlsx', columns, given({ name: '甲' }))).rejects.toThrow('ENOENT');
  });
});
