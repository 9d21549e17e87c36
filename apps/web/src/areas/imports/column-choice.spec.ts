import { choiceOf, fileColumns, given, isSame, lacksKey, mappingOf } from './column-choice';
import { columnLetter, toneOf } from './import-run';

const run = {
  mapping: {
    headerRow: 3,
    isConfirmed: false,
    columns: [
      { name: 'uscc', title: '统一社会信用代码', index: 2, header: '信用代码' },
      { name: 'name', title: '企业名称', index: 0, header: '单位名称' },
    ],
  },
  unusedColumns: [{ index: 1, header: '曾用', repeats: null }],
};

describe('the columns of a file', () => {
  it('stand in the order of the file, used or not', () => {
    expect(fileColumns(run).map(({ header }) => header)).toEqual(['单位名称', '曾用', '信用代码']);
    expect(choiceOf(run)).toEqual({ 0: 'name', 1: '', 2: 'uscc' });
  });

  it('fill a column of the register once: the later choice takes it from the earlier', () => {
    const chosen = given(choiceOf(run), 1, 'name');
    expect(chosen).toEqual({ 0: '', 1: 'name', 2: 'uscc' });
    expect(mappingOf(chosen, 3)).toEqual({
      headerRow: 3,
      columns: [
        { name: 'name', index: 1 },
        { name: 'uscc', index: 2 },
      ],
    });
    expect(isSame(chosen, choiceOf(run))).toBe(false);
  });

  it('that are not used may be many', () => {
    expect(given(given(choiceOf(run), 0, ''), 2, '')).toEqual({ 0: '', 1: '', 2: '' });
  });

  it('must hold a key', () => {
    const columns = [{ name: 'uscc', title: '', isKey: true, isRequired: true, note: null }];
    expect(lacksKey(choiceOf(run), { columns })).toBe(false);
    expect(lacksKey(given(choiceOf(run), 2, ''), { columns })).toBe(true);
  });
});

it('columns are called as spreadsheets call them', () => {
  expect([0, 25, 26, 27, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
});

it('an import with rejected rows never looks like success', () => {
  expect(toneOf({ status: 'done', rejected: 1, leftAlone: 0 })).toBe('warn');
  expect(toneOf({ status: 'done', rejected: 0, leftAlone: 0 })).toBe('good');
});
