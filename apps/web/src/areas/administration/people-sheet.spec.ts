import type { Role } from '@/api/types';
import { readPeople } from './people-sheet';

const words: Readonly<Record<string, Role>> = { 经办人员: 'officer', 走访人员: 'commissioner', 领导: 'leader' };
const read = (text: string) => readPeople(text, (word) => words[word]);

describe('a list of people', () => {
  it('copied from a spreadsheet is read by its headings, in whatever order', () => {
    const [person] = read('序号\t用户名\t姓名\t角色\t单位\n1\tzhangwei\t张伟\t经办人员、走访人员\t薛店镇\n\n');
    expect(person).toEqual({
      row: 2,
      unknownRoles: [],
      line: {
        username: 'zhangwei',
        displayName: '张伟',
        phone: null,
        roles: ['officer', 'commissioner'],
        unitName: '薛店镇',
        title: null,
        isHead: false,
      },
    });
  });

  it('without headings is read in the order of the template', () => {
    const [person] = read('李娜\tlina\t13800000000\t领导\t局领导\t副局长\t是');
    expect(person.line).toMatchObject({ displayName: '李娜', username: 'lina', title: '副局长', isHead: true });
  });

  it('from a .csv file keeps commas inside quotes, and rare characters', () => {
    const [person] = read('\ufeff姓名,用户名,角色,单位\r\n𠅤䶮,yan,走访人员,"专家组,一组"\r\n');
    expect(person.line).toMatchObject({ displayName: '𠅤䶮', username: 'yan', unitName: '专家组,一组' });
  });

  it('names the words that mean no role, instead of leaving them out in silence', () => {
    expect(read('张伟\tzhangwei\t\t经办人员;科长')[0]).toMatchObject({ unknownRoles: ['科长'] });
  });

  it('keeps empty cells where they stand', () => {
    expect(read('张伟,zhangwei,,经办人员,薛店镇')[0].line).toMatchObject({ phone: null, unitName: '薛店镇' });
  });
});
