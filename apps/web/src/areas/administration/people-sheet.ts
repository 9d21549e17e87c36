import type { Role } from '@/api/types';

/** One line of a list of people, as `POST /accounts/import` takes it. */
export interface PersonLine {
  readonly username: string;
  readonly displayName: string;
  readonly phone: string | null;
  readonly roles: readonly Role[];
  readonly unitName: string | null;
  readonly title: string | null;
  readonly isHead: boolean;
}

/** A line with the place where it was read and the role words that mean no role. */
export interface ReadLine {
  /** The line's number among those pasted, from 1. */
  readonly row: number;
  readonly line: PersonLine;
  readonly unknownRoles: readonly string[];
}

const columns = ['displayName', 'username', 'phone', 'roles', 'unitName', 'title', 'isHead'] as const;
type Column = (typeof columns)[number];

const headings: Readonly<Record<Column, readonly string[]>> = {
  displayName: ['姓名', '名字', 'displayname', 'name'],
  username: ['用户名', '账号', '账户', '登录名', 'username'],
  phone: ['手机', '手机号', '电话', '联系电话', 'phone'],
  roles: ['角色', 'roles', 'role'],
  unitName: ['单位', '部门', '所属单位', 'unitname', 'unit'],
  title: ['职务', '岗位', '职务岗位', 'title'],
  isHead: ['负责人', '是否负责人', 'ishead', 'head'],
};

export const template = '姓名\t用户名\t手机\t角色\t单位\t职务\t是否负责人';

/**
 * Reads lines copied from a spreadsheet (tabs) or a .csv file. A first line of headings decides the order of columns; without one it
 * is that of the template. `roleOf` knows the words for roles; several stand in one cell with 、 ; or a blank between.
 */
export function readPeople(text: string, roleOf: (word: string) => Role | undefined): ReadLine[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ row: index + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const found = lines.length > 0 ? orderOf(lines[0].cells) : null;
  const order = found ?? columns;
  return lines.slice(found ? 1 : 0).map(({ row, cells }) => {
    const cell = (column: Column): string => cells[order.indexOf(column)] ?? '';
    const words = cell('roles')
      .split(/[、，,;；/\s]+/)
      .filter(Boolean);
    const known = words.map(roleOf);
    return {
      row,
      unknownRoles: words.filter((_, index) => known[index] === undefined),
      line: {
        displayName: cell('displayName'),
        username: cell('username'),
        phone: cell('phone') || null,
        roles: known.filter((role) => role !== undefined),
        unitName: cell('unitName') || null,
        title: cell('title') || null,
        isHead: /^(是|y|yes|true|1|√)$/i.test(cell('isHead')),
      },
    };
  });
}

function orderOf(cells: readonly string[]): (Column | undefined)[] | null {
  const words = cells.map((cell) => cell.toLowerCase().replace(/[\s*（）()]/g, ''));
  const order = words.map((word) => columns.find((column) => headings[column].includes(word)));
  return order.includes('username') && order.includes('displayName') ? order : null;
}

/** Tabs where there are any, else commas with `"` around cells that hold one. */
function cellsOf(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map((cell) => cell.trim());
  const cells = Array.from(`,${line}`.matchAll(/,("([^"]|"")*"|[^,]*)/g), ([, cell]) => cell);
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"([\s\S]*)"$/, '$1')
      .replace(/""/g, '"'),
  );
}
