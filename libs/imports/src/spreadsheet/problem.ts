import { problems } from '@ipharbor/platform/kernel';

/** What is wrong with one cell, before it is known where the cell stands. `message` and `suggestion` are Chinese. */
export interface CellProblem {
  readonly code: string;
  readonly message: string;
  readonly suggestion: string | null;
}

/** What is wrong with one row or cell. `row` is the sheet's own number, from 1; `column` is a `columnLabel`, null for the whole row. */
export interface SheetProblem extends CellProblem {
  readonly row: number;
  readonly column: string | null;
}

const declared = {
  'empty-file': { status: 422, zh: '文件是空的', en: 'the file is empty' },
  'not-a-spreadsheet': {
    status: 422,
    zh: '这不是表格文件（看起来是{what}），请上传 .xlsx 或 .csv',
    en: 'not a spreadsheet (looks like {what}); upload .xlsx or .csv',
  },
  'xls-not-supported': {
    status: 422,
    zh: '不支持旧版 .xls 或二进制 .xlsb 格式，请在 Excel 或 WPS 中“另存为” .xlsx 后再上传',
    en: 'old .xls and binary .xlsb are not supported; save the workbook as .xlsx',
  },
  'encrypted-workbook': {
    status: 422,
    zh: '工作簿设有打开密码，请去掉密码后再上传',
    en: 'the workbook is protected by a password; remove it first',
  },
  'damaged-file': {
    status: 422,
    zh: '文件已损坏或不完整，请重新保存后再上传（{reason}）',
    en: 'the file is damaged or cut short ({reason})',
  },
  'unsafe-xml': {
    status: 422,
    zh: '文件含有不允许的内容（DTD 声明），已拒绝读取',
    en: 'the file declares a DTD, which is refused',
  },
  'zip-bomb': {
    status: 422,
    zh: '文件解压后过大或内容异常，已拒绝读取（{reason}）',
    en: 'the file unpacks to too much ({reason})',
  },
  'too-many-rows': {
    status: 422,
    zh: '数据超过 {limit} 行，请拆分成几个文件',
    en: 'more than {limit} rows; split the file',
  },
  'too-many-columns': {
    status: 422,
    zh: '第 {row} 行超过 {limit} 列，请删去多余的列',
    en: 'row {row} has more than {limit} columns',
  },
  'sheet-not-found': {
    status: 422,
    zh: '工作簿中没有名为“{sheet}”的工作表，现有：{seen}',
    en: "no sheet '{sheet}'; the workbook has: {seen}",
  },
  'csv-quote-not-closed': {
    status: 422,
    zh: '第 {row} 行起有一个双引号没有配对，后面的内容无法分列',
    en: 'a quote opened at row {row} is never closed',
  },
};

export type UnreadableCode = keyof typeof declared;

/** Makes the error for a file that cannot be read as a whole. Thrown by everything in this folder that opens a file. */
export const unreadable = problems<UnreadableCode>(declared);
