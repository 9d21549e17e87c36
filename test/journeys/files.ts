import { Workbook } from 'exceljs';
import { uscc } from '../given/directory';

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

type Row = readonly (string | number)[];
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook as bureaus keep them: a title above the header. */
export async function workbook(name: string, title: string, header: Row, rows: readonly Row[]): Promise<Upload> {
  const book = new Workbook();
  const sheet = book.addWorksheet('名录');
  sheet.addRow([title]);
  sheet.addRow([...header]);
  rows.forEach((row) => sheet.addRow([...row]));
  return { name, mimeType: xlsxType, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
}

export function csv(name: string, header: Row, rows: readonly Row[]): Upload {
  const text = [header, ...rows].map((row) => row.join(',')).join('\r\n');
  return { name, mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}\r\n`) };
}

/** A row of the file of enterprises below. */
export interface Firm {
  readonly name: string;
  readonly code: string;
  readonly township: string;
  readonly rdStaff: number;
  readonly status?: string;
}

/** Firms as a township sends them, with column names of its own and one column that is of no use here. */
export const firmsFile = (firms: readonly Firm[]): Promise<Upload> =>
  workbook(
    '企业摸底表.xlsx',
    '新郑市企业研发情况摸底表（2026 年）',
    ['序号', '单位名称', '信用代码', '所属乡镇', '行业', '职工人数', '研发人员', '登记状态', '填表人'],
    firms.map(({ name, code, township, rdStaff, status = '存续' }, at) => [
      at + 1,
      name,
      code,
      township,
      'C34 通用设备制造业',
      40 + at,
      rdStaff,
      status,
      '李四',
    ]),
  );

const trades = ['机械', '制冷', '食品', '医药', '电子', '包装', '建材', '阀门'];

/** `count` firms of a township that do not exist, with valid codes from `first` on. */
export const firmsOf = (township: string, count: number, first: number): Firm[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `新郑市${township.slice(0, 2)}第${at + 1}${trades[at % trades.length]}有限公司`,
    code: uscc(first + at),
    township,
    rdStaff: 3 + (at % 9),
  }));
