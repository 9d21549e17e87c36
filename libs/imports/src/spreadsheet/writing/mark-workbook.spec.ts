import type { SheetProblem } from '../problem';
import { rowsOf, scratch } from '../testing/scratch';
import { rowsXml, xlsxFixture } from '../testing/xlsx-fixture';
import { partOf } from '../testing/zip-part';
import { markWorkbook } from './mark-workbook';
import { writeFailedRows } from './write-failed-rows';

const { path, file } = scratch();
const problem = (
  row: number,
  column: string | null,
  message: string,
  suggestion: string | null = null,
): SheetProblem => ({
  row,
  column,
  code: 'x',
  message,
  suggestion,
});

const dated =
  '<row r="1"><c r="A1" t="str"><v>新郑市企业名录</v></c></row>' +
  '<row r="3"><c r="A3" t="str"><v>企业名称</v></c><c r="B3" t="str"><v>成立日期</v></c><c r="C3" t="str"><v>人数</v></c></row>' +
  '<row r="4"><c r="A4" t="str"><v>䶮𠅤公司</v></c><c r="B4" s="1"><v>41565</v></c><c r="C4"><v>35</v></c></row>' +
  '<row r="5"><c r="A5" t="str"><v>=乙公司</v></c><c r="B5" s="1"><v>41565.5</v></c><c r="C5" t="e"><v>#N/A</v></c></row>' +
  '<row r="7"><c r="A7" t="b"><v>1</v></c><c r="C7" t="str"><v>0012</v></c></row>';

describe('markWorkbook', () => {
  const original = () => file('original.xlsx', xlsxFixture({ rows: dated, formats: ['yyyy-mm-dd'] }));

  it('gives the same rows back, each value of its kind in its own place', async () => {
    await markWorkbook(original(), [problem(4, '成立日期（B列）', '晚于今天')], path('same.xlsx'));
    const [before, after] = [await rowsOf(original()), await rowsOf(path('same.xlsx'))];
    expect(after).toEqual(before);
    expect(after[3].cells).toEqual(['=乙公司', { day: '2013-10-18', time: '12:00:00' }, { error: '#N/A' }]);
  });

  it('makes bad cells red and says why, an empty cell and a whole row included', async () => {
    const problems = [
      problem(4, '人数（C列）', '人数不对', '请核对'),
      problem(4, '人数（C列）', '与去年相差太大'),
      problem(5, null, '重复的企业'),
      problem(7, '成立日期（B列）', '必须填写'),
    ];
    await markWorkbook(original(), problems, path('marked.xlsx'));
    const comments = await partOf(path('marked.xlsx'), 'xl/comments1.xml');
    const notes = [...comments.matchAll(/<comment ref="(\w+)".*?<t(?: [^>]*)?>(.*?)<\/t>/gs)].map(([, ref, text]) => [
      ref,
      text,
    ]);
    expect(notes).toEqual([
      ['C4', '人数不对。请核对\n与去年相差太大'],
      ['A5', '重复的企业'],
      ['B7', '必须填写'],
    ]);
    const sheet = await partOf(path('marked.xlsx'), 'xl/worksheets/sheet1.xml');
    const styleOf = (ref: string) => new RegExp(`<c r="${ref}"[^>]* s="(\\d+)"`).exec(sheet)?.[1];
    expect(styleOf('C4')).toBeDefined();
    expect([styleOf('A5'), styleOf('B7')]).toEqual([styleOf('C4'), styleOf('C4')]);
    expect(styleOf('A4')).not.toBe(styleOf('C4'));
  });

  it('makes an .xlsx of a csv, with the same rows', async () => {
    const csv = file('in.csv', '名称,代码,差额\n甲,0012,-5\n,,\n"乙\n丙",=1+1,\n');
    await markWorkbook(csv, [problem(4, '代码（B列）', '是公式')], path('csv.xlsx'));
    expect(await rowsOf(path('csv.xlsx'))).toEqual(await rowsOf(csv));
  });

  it('keeps 10,000 bad rows apart', async () => {
    const rows = rowsXml(Array.from({ length: 10_000 }, (_, i) => [`第${i}公司`, `91${i}`]));
    const problems = Array.from({ length: 10_000 }, (_, i) => problem(i + 1, 'B列', `第${i}个校验码不对`));
    const source = file('many.xlsx', xlsxFixture({ rows }));
    await markWorkbook(source, problems, path('many-marked.xlsx'));
    expect(await rowsOf(path('many-marked.xlsx'))).toEqual(await rowsOf(source));
    const comments = await partOf(path('many-marked.xlsx'), 'xl/comments1.xml');
    expect(comments.match(/<comment /g)).toHaveLength(10_000);
    expect(comments).toContain('第9999个校验码不对');
  });
});

describe('writeFailedRows', () => {
  const csv = () => file('rows.csv', '名录\n名称,代码\n甲,1\n乙,2\n丙,3,多出的\n丁,4\n');
  const problems = [
    problem(5, '代码（B列）', '校验码不对', '应为 9'),
    problem(5, null, '重复'),
    problem(6, '名称（A列）', '太短'),
  ];

  it('writes the header, the rows asked for and the reasons beyond all cells', async () => {
    await writeFailedRows(csv(), [5, 6], problems, path('failed.xlsx'), { headerRow: 2 });
    expect((await rowsOf(path('failed.xlsx'))).map(({ cells }) => cells)).toEqual([
      ['名称', '代码', null, '问题'],
      ['丙', '3', '多出的', '代码（B列）：校验码不对。应为 9\n重复'],
      ['丁', '4', null, '名称（A列）：太短'],
    ]);
  });

  it('replaces the reasons of an earlier round', async () => {
    await writeFailedRows(csv(), [6], problems, path('first.xlsx'), { headerRow: 2 });
    await writeFailedRows(path('first.xlsx'), [2], [problem(2, null, '仍然不对')], path('second.xlsx'));
    expect((await rowsOf(path('second.xlsx'))).map(({ cells }) => cells)).toEqual([
      ['名称', '代码', '问题'],
      ['丁', '4', '仍然不对'],
    ]);
  });
});
