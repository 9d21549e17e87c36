import { announcedNotices, WorkingCalendar } from '@ipharbor/calendar';
import { dayAfter, monthsAfter } from '@ipharbor/platform/kernel';
import * as fc from 'fast-check';
import { annuity, feeReductions, type AnnuityQuestion } from './annuity';
import { annuityKinds, annuitySchedules, scheduleOn, type AnnuityKind } from './annuity-fees';

const calendar = new WorkingCalendar(announcedNotices());
const pay = (question: Partial<AnnuityQuestion> & Pick<AnnuityQuestion, 'filedOn' | 'kind' | 'year' | 'paidOn'>) =>
  annuity(calendar, { reduction: 0, ...question });

/** Filing, kind, year, base, due, rolled due, then the last day of each month of grace with its surcharge in yuan. */
const cases = [
  {
    right: { filedOn: '2018-06-15', kind: 'invention', year: 7 },
    fen: 200_000,
    due: ['2024-06-15', '2024-06-17'],
    ends: [
      ['2024-07-15', 0],
      ['2024-08-15', 100],
      ['2024-09-18', 200],
      ['2024-10-15', 300],
      ['2024-11-15', 400],
      ['2024-12-16', 500],
    ],
  },
  {
    right: { filedOn: '2019-05-03', kind: 'invention', year: 5 },
    fen: 120_000,
    due: ['2023-05-03', '2023-05-04'],
    ends: [
      ['2023-06-05', 0],
      ['2023-07-03', 60],
      ['2023-08-03', 120],
      ['2023-09-04', 180],
      ['2023-10-07', 240],
      ['2023-11-03', 300],
    ],
  },
  {
    right: { filedOn: '2016-08-31', kind: 'invention', year: 11 },
    fen: 400_000,
    due: ['2026-08-31', '2026-08-31'],
    ends: [
      ['2026-09-30', 0],
      ['2026-11-02', 200],
      ['2026-11-30', 400],
      ['2026-12-31', 600],
      ['2027-02-01', 800],
      ['2027-03-01', 1000],
    ],
  },
  {
    right: { filedOn: '2021-06-10', kind: 'utility-model', year: 6 },
    fen: 120_000,
    due: ['2026-06-10', '2026-06-10'],
    ends: [
      ['2026-07-10', 0],
      ['2026-08-10', 60],
      ['2026-09-10', 120],
      ['2026-10-10', 180],
      ['2026-11-10', 240],
      ['2026-12-10', 300],
    ],
  },
] as const;

describe.each(cases)(
  'the annuity of $right.kind filed $right.filedOn, year $right.year',
  ({ right, fen, due, ends }) => {
    it('is due on the anniversary of filing, and on time until that day has rolled', () => {
      expect(pay({ ...right, paidOn: due[1] })).toMatchObject({
        due: due[0],
        rolledDue: due[1],
        baseFen: fen,
        surchargeFen: 0,
        owedFen: fen,
        band: 'on-time',
        lostAfter: ends[5][0],
      });
    });

    it.each(ends)('until %s costs %i yuan more, and not a day longer', (last, yuan) => {
      const next = ends[ends.findIndex(([day]) => day === last) + 1];
      expect(pay({ ...right, paidOn: last }).surchargeFen).toBe(yuan * 100);
      expect(pay({ ...right, paidOn: dayAfter(last, 1) }).surchargeFen).toBe(next ? next[1] * 100 : null);
    });

    it('is lost after the sixth month', () => {
      const late = pay({ ...right, paidOn: dayAfter(ends[5][0], 1) });
      expect(late).toMatchObject({ surchargeFen: null, owedFen: null, band: 'lost', lostAfter: ends[5][0] });
    });
  },
);

describe('annuities', () => {
  it.each([
    ['invention', 20, 82_300],
    ['utility-model', 10, 11_200],
    ['design', 15, 26_200],
  ] as const)('of %s cost %i years %i yuan in all', (kind, years, yuan) => {
    const fen = Array.from({ length: years }, (_, at) =>
      pay({ filedOn: '2015-03-02', kind, year: at + 1, paidOn: '2015-03-02' }),
    ).reduce((sum, { baseFen }) => sum + baseFen, 0);
    expect(fen).toBe(yuan * 100);
  });

  it.each([
    [0, 200_000],
    [70, 60_000],
    [85, 30_000],
  ] as const)('less %i per cent cost %i fen, with the surcharge of the full annuity', (reduction, baseFen) => {
    expect(pay({ ...cases[0].right, paidOn: '2024-08-20', reduction })).toMatchObject({
      baseFen,
      surchargeFen: 20_000,
      band: '10%',
    });
  });

  it('keep a reduction for ten annuities from the year of the grant', () => {
    const right = { filedOn: '2012-09-03', kind: 'invention', paidOn: '2013-01-04', reduction: 85 } as const;
    const grantedOn = '2015-10-09'; // in the fourth year
    expect(pay({ ...right, year: 13, grantedOn }).baseFen).toBe(90_000);
    expect(pay({ ...right, year: 14, grantedOn }).baseFen).toBe(600_000);
    expect(pay({ ...right, year: 14 }).baseFen).toBe(90_000);
  });

  it('paid short are made up by the month of the later payment', () => {
    const right = { filedOn: '2020-03-10', kind: 'utility-model', year: 5 } as const; // 900 yuan
    expect(pay({ ...right, paidOn: '2024-05-08' })).toMatchObject({ surchargeFen: 4_500, owedFen: 94_500 });
    expect(pay({ ...right, paidOn: '2024-06-07', alreadyPaidFen: 92_500 })).toMatchObject({
      surchargeFen: 9_000,
      owedFen: 6_500,
    });
  });

  it('of the first year are paid with the registration', () => {
    const first = pay({ filedOn: '2024-02-01', kind: 'design', year: 1, paidOn: '2024-09-01', reduction: 85 });
    expect(first).toMatchObject({
      due: null,
      lostAfter: null,
      baseFen: 9_000,
      surchargeFen: 0,
      band: 'with-registration',
    });
  });

  it('end with the longest term, and are not paid before the filing', () => {
    const right = { filedOn: '2015-03-02', paidOn: '2026-01-05' } as const;
    expect(() => pay({ ...right, kind: 'utility-model', year: 11 })).toThrowCode('annuity-year-outside-term');
    expect(() => pay({ ...right, kind: 'design', year: 16 })).toThrowCode('annuity-year-outside-term');
    expect(() => pay({ ...right, kind: 'design', year: 3, paidOn: '2015-03-01' })).toThrowCode('paid-before-filing');
  });

  it('have one schedule for each kind and day, without gaps between the years', () => {
    for (const kind of annuityKinds)
      for (const day of ['1990-01-01', '2015-06-01', '2026-11-23', '2040-01-01'])
        expect(annuitySchedules.filter((one) => one === scheduleOn(kind, day))).toHaveLength(1);
    for (const { bands } of annuitySchedules)
      bands.forEach(({ from }, at) => expect(from).toBe(at === 0 ? 1 : bands[at - 1].to + 1));
  });

  it('never grow cheaper by waiting, and are lost in the seventh month at the earliest', () => {
    const longest = { invention: 20, 'utility-model': 10, design: 10 } as const satisfies Record<AnnuityKind, number>;
    const property = fc.property(
      fc.constantFrom(...annuityKinds),
      fc.integer({ min: 2, max: 20 }),
      fc.integer({ min: 0, max: 2500 }),
      fc.constantFrom(...feeReductions),
      fc.array(fc.integer({ min: 0, max: 260 }), { minLength: 2, maxLength: 2 }),
      (kind, nth, day, reduction, waits) => {
        const year = Math.min(nth, longest[kind]);
        const due = dayAfter('2014-01-01', day);
        const right = { filedOn: monthsAfter(due, -12 * (year - 1)), kind, year, reduction };
        const [sooner, later] = waits
          .sort((a, b) => a - b)
          .map((wait) => pay({ ...right, paidOn: dayAfter(due, wait) }));
        const costs = [sooner, later].map(({ owedFen }) => owedFen ?? Infinity);
        expect(costs[0]).toBeLessThanOrEqual(costs[1]);
        expect(sooner.lostAfter! >= monthsAfter(sooner.due!, 6)).toBe(true);
      },
    );
    fc.assert(property);
  });
});
