import type { SheetColumn } from './columns';
import { columnIndex, columnLabel, columnLetter } from './columns';
import { flawsOf } from './flaws';
import { findHeader } from './header';
import type { Cell, SheetRow } from './sheet';

const columns: SheetColumn[] = [
  { name: 'name', title: '企业名称', synonyms: ['单位名称'], isKey: true, required: true },
  { name: 'uscc', title: '统一社会信用代码', synonyms: ['信用代码'], isKey: true },
  { name: 'regionCode', title: '所属乡镇', synonyms: ['区域'] },
  { name: 'employees', title: '职工人数' },
  { name: 'application', title: '专利（申请）号' },
];
const rows = (...lines: Cell[][]): SheetRow[] => lines.map((cells, i) => ({ row: i + 1, cells }));
const names = (header: ReturnType<typeof findHeader>) =>
  header.matched.map(({ column, index }) => [column.name, index]);

describe('findHeader', () => {
  it('finds the header below title lines', () => {
    const header = findHeader(
      rows(['新郑市企业名录'], ['填报单位：', '新村镇'], ['序号', '企业名称', '信用代码'], ['1', '甲', '91']),
      columns,
    );
    expect(header).toMatchObject({ row: 3, problems: [] });
    expect(names(header)).toEqual([
      ['name', 1],
      ['uscc', 2],
    ]);
    expect(header.unused).toEqual([{ index: 0, header: '序号', label: '序号（A列）', repeats: null }]);
  });

  it.each([
    '*企业名称',
    '企业 名称',
    '企业名称（必填）',
    '【企业名称】',
    '企业名称：',
    '单位名称\n(全称)',
    'ＮＡＭＥ',
    ' name ',
  ])('takes %j for the name', (header) => expect(names(findHeader(rows([header]), columns))).toEqual([['name', 0]]));

  it.each(['region_code', 'regionCode', '区域(乡镇)'])('takes %j for the region', (header) => {
    expect(names(findHeader(rows(['名称', '企业名称', header]), columns))).toEqual([
      ['name', 1],
      ['regionCode', 2],
    ]);
  });

  it('keeps a bracket that is part of the name', () => {
    expect(names(findHeader(rows(['企业名称', '专利申请号']), columns))[1]).toEqual(['application', 1]);
  });

  it('uses the first of two columns with one meaning and says so of the second', () => {
    const { matched, unused } = findHeader(rows(['企业名称', '单位名称']), columns);
    expect(matched).toHaveLength(1);
    expect(unused).toMatchObject([{ index: 1, repeats: '企业名称' }]);
  });

  it('refuses a header without any key column and names what it saw', () => {
    const { problems } = findHeader(rows(['2024年统计'], ['所属乡镇', '职工人数', '备注']), columns);
    expect(problems).toMatchObject([{ row: 2, column: null, code: 'header-without-key-column' }]);
    expect(problems[0].message).toContain('“企业名称”或“统一社会信用代码”');
    expect(problems[0].message).toContain('A 所属乡镇、B 职工人数、C 备注');
  });

  it('names what it saw even when it knows no column at all', () => {
    const { row, problems } = findHeader(rows(['标题'], ['题名', '作者', '日期'], ['一种车', '甲', '2020']), columns);
    expect([row, problems[0].message.includes('A 题名、B 作者、C 日期')]).toEqual([2, true]);
  });

  it('refuses an empty sheet', () => {
    expect(findHeader([], columns).problems).toMatchObject([{ code: 'sheet-without-rows' }]);
  });
});

describe('columnLabel', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [255, 'IV'],
    [16_383, 'XFD'],
  ])('%d is %s, there and back', (index, letter) => {
    expect(columnLetter(index)).toBe(letter);
    expect(columnIndex(columnLabel(index, '人数（B列）'))).toBe(index);
    expect(columnIndex(columnLabel(index, ''))).toBe(index);
  });

  it('is no place without a letter', () => expect([columnIndex(null), columnIndex('企业名称')]).toEqual([null, null]));
});

describe('flawsOf', () => {
  it('names each unusable cell by row, header and letter, those of unused columns included', () => {
    const header = findHeader(rows(['企业名称', '备注']), columns);
    const problems = flawsOf({ row: 7, cells: ['天\ufffd软件', { error: '#N/A' }, '好', '\ufffd'] }, header);
    expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [7, '企业名称（A列）', 'broken-character'],
      [7, '备注（B列）', 'cell-error'],
      [7, 'D列', 'broken-character'],
    ]);
  });
});
