import { blankPlan, faultsOf, nextWave, tidy } from './plan';

describe('a plan', () => {
  it('is refused when it ends before it begins, and says which fields are missing', () => {
    const plan = { ...blankPlan(), name: ' ', startsOn: '2026-09-01', endsOn: '2026-08-31' };
    expect(faultsOf(plan)).toEqual({ name: true, period: false, reversed: true, leader: true });
  });

  it('sends zero as a criterion and leaves empty choices out', () => {
    const criteria = {
      maxInventions: 0,
      regionCodes: [],
      isHighTech: false,
      minRdStaff: undefined,
      labels: ['high-tech'],
    };
    expect(tidy(criteria)).toEqual({ maxInventions: 0, labels: ['high-tech'] });
  });

  it('numbers waves past the highest, so that a removed one does not come back under another name', () => {
    const waves = [{ number: 3, name: '三', startsOn: '2026-03-01', endsOn: '2026-04-01' }];
    const plan = { ...blankPlan(), startsOn: '2026-01-01', endsOn: '2026-12-31', waves };
    expect(nextWave(plan, '四')).toEqual({ number: 4, name: '四', startsOn: '2026-04-01', endsOn: '2026-12-31' });
  });
});
