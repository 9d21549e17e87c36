import * as fc from 'fast-check';
import { scoreOf, type ScoreInputs } from './score';

const full: ScoreInputs = {
  expected: 20,
  confirmed: 18,
  missedDeadlines: 1,
  lostRights: 0,
  ratings: [5, 4, 4],
  dossiers: [80, 60],
};

describe('the score of an agency', () => {
  it('is what the formula gives by hand', () => {
    // 40 x 90 % + 30 x 2/3 + 20 x 4.333/5 + 10 x 70 % = 36 + 20 + 17.33 + 7 = 80.3
    expect(scoreOf(full)).toMatchObject({ total: 80.3, grade: 'B', isFailed: false });
  });

  it('leaves out what was not measured', () => {
    // (40 x 90 + 20 x 86.67) / 60 = 88.9
    expect(scoreOf({ ...full, missedDeadlines: null, dossiers: [] })).toMatchObject({ total: 88.9, grade: 'B' });
    const nothing = { ...full, expected: 0, missedDeadlines: null, ratings: [], dossiers: [] };
    expect(scoreOf(nothing)).toMatchObject({ total: null, grade: null });
  });

  it('takes ten points for each deadline missed, until there are none left', () => {
    const points = (missedDeadlines: number) =>
      scoreOf({ ...full, confirmed: 20, ratings: [5], dossiers: [100], missedDeadlines }).total;
    expect([0, 1, 2, 3, 9].map(points)).toEqual([100, 90, 80, 70, 70]);
  });

  it('fails with a right that was lost', () => {
    expect(scoreOf({ ...full, confirmed: 20, missedDeadlines: 0, lostRights: 1 })).toMatchObject({
      grade: 'D',
      isFailed: true,
    });
  });

  it('stays within 0 and 100, and never falls when more is confirmed', () => {
    const inputs = fc.record({
      expected: fc.integer({ min: 0, max: 500 }),
      confirmed: fc.integer({ min: 0, max: 500 }),
      missedDeadlines: fc.option(fc.integer({ min: 0, max: 9 })),
      lostRights: fc.constant(0),
      ratings: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 9 }),
      dossiers: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 9 }),
    });
    fc.assert(
      fc.property(inputs, (one) => {
        const [now, more] = [scoreOf(one).total, scoreOf({ ...one, confirmed: one.confirmed + 1 }).total];
        expect(now === null || (now >= 0 && now <= 100)).toBe(true);
        expect((more ?? 0) >= (now ?? 0)).toBe(true);
      }),
    );
  });
});
