import { findHeader } from '../header';
import { inspectSheet } from '../reading/inspect-sheet';
import type { SheetColumn } from '../columns';
import { rowsOf, scratch } from '../testing/scratch';
import { partOf } from '../testing/zip-part';
import { isExampleRow, writeTemplate } from './write-template';

const { path } = scratch();
const columns: SheetColumn[] = [
  {
    name: 'name',
    title: '企业名称',
    isKey: true,
    required: true,
    example: '郑州某某科技有限公司',
    note: '与营业执照一致',
  },
  { name: 'uscc', title: '统一社会信用代码', isKey: true, example: '91410184MA4UQ4RX60' },
  { name: 'employees', title: '职工人数', example: 35 },
  { name: 'status', title: '登记状态', choices: ['存续', '吊销', '注销'].map((title) => ({ value: title, title })) },
  { name: 'highTech', title: '高新技术企业', choices: ['是', '否'].map((title) => ({ value: title, title })) },
];

describe('writeTemplate', () => {
  beforeAll(() => writeTemplate(path('template.xlsx'), columns));

  it('is read back by the register it is for, without its example row', async () => {
    const rows = await rowsOf(path('template.xlsx'));
    const header = findHeader(rows, columns);
    expect(header).toMatchObject({ row: 1, unused: [], problems: [] });
    expect(header.matched.map(({ column }) => column)).toEqual(columns);
    expect(rows[0].cells[0]).toBe('企业名称*');
    expect(rows[1].cells).toEqual(['示例：郑州某某科技有限公司', '91410184MA4UQ4RX60', 35, '存续', '是']);
    expect(rows.map(isExampleRow)).toEqual([false, true]);
  });

  it('offers the choices as drop-down lists from a hidden sheet', async () => {
    const sheet = await partOf(path('template.xlsx'), 'xl/worksheets/sheet1.xml');
    const lists = [...sheet.matchAll(/<dataValidation type="list"[^>]*sqref="([^"]+)"[^>]*><formula1>([^<]+)/g)];
    expect(lists.map(([, range, source]) => [range, source])).toEqual([
      ['D2:D5000', '可填内容!$A$2:$A$4'],
      ['E2:E5000', '可填内容!$B$2:$B$3'],
    ]);
    const choices = await rowsOf(path('template.xlsx'), { sheet: '可填内容' });
    expect(choices.map(({ cells }) => cells)).toEqual([
      ['登记状态', '高新技术企业'],
      ['存续', '是'],
      ['吊销', '否'],
      ['注销'],
    ]);
    const { sheets } = await inspectSheet(path('template.xlsx'));
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['填写', false],
      ['填写说明', false],
      ['可填内容', true],
    ]);
  });

  it('explains every column', async () => {
    const notes = await rowsOf(path('template.xlsx'), { sheet: '填写说明' });
    expect(notes.map(({ cells }) => cells)).toEqual(
      expect.arrayContaining([
        ['企业名称', '必填', '', '与营业执照一致'].map((text) => text || null),
        ['登记状态', '选填', '存续、吊销、注销'],
      ]),
    );
  });
});
