import { byUnit } from './owners';
import type { OverdueOwner } from './types';

const owner = (ownerName: string, unitName: string | null, worstDays: number): OverdueOwner => ({
  ownerAccountId: ownerName,
  ownerUnitId: null,
  ownerName,
  unitName,
  overdue: 1,
  worstDays,
});

describe('the red lights by unit', () => {
  it('keep the order of the server, and leave nobody out', () => {
    const groups = byUnit(
      [owner('李建国', '薛店镇', 9), owner('王敏', null, 7), owner('赵倩', '薛店镇', 2)],
      '未定单位',
    );
    expect(groups.map(({ unit, owners }) => [unit, owners.map((each) => each.ownerName)])).toEqual([
      ['薛店镇', ['李建国', '赵倩']],
      ['未定单位', ['王敏']],
    ]);
  });
});
