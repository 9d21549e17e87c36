import fc from 'fast-check';
import { standingOf, visitBehind, type AcceptedVisit, type Goal, type InventionFact } from './standing';

const goal: Goal = { targetId: 't1', enterpriseId: 'e1', kind: 'zero-clearing', baseline: 0, baselineOn: '2026-01-01' };
const doubling: Goal = { ...goal, kind: 'doubling', baseline: 2 };
const visit = (over: Partial<AcceptedVisit> = {}): AcceptedVisit => ({
  visitId: 'v1',
  targetId: 't1',
  enterpriseId: 'e1',
  visitedOn: '2026-03-10',
  visitorId: 'p1',
  agencyId: 'a1',
  ...over,
});
const invention = (over: Partial<InventionFact> = {}): InventionFact => ({
  ipRightId: 'r1',
  enterpriseId: 'e1',
  filedOn: '2026-04-01',
  isOriginalApplicant: true,
  isInForce: true,
  isAlive: true,
  hasFilingEvidence: true,
  countsSince: '2026-10-01',
  ...over,
});
const standing = (facts: InventionFact[], visits: AcceptedVisit[] = [visit()], of = goal) =>
  standingOf(of, facts, () => visits);

describe('the credit of a zero-clearing target', () => {
  it('goes to the visit before the filing, to its visitor and agency', () => {
    expect(standing([invention()])).toMatchObject({
      reachedOn: '2026-10-01',
      filedOn: '2026-04-01',
      verdict: 'credited',
      creditVisitId: 'v1',
      creditVisitorId: 'p1',
      creditAgencyId: 'a1',
    });
  });

  it.each([
    ['filed before the visit', invention({ filedOn: '2026-03-09' }), 'filed-before-visit'],
    ['filed on the day of the visit', invention({ filedOn: '2026-03-10' }), 'filed-before-visit'],
    ['of unknown filing day', invention({ filedOn: null }), 'filed-before-visit'],
    ['bought', invention({ isOriginalApplicant: false }), 'acquired'],
  ])('is not given for an invention %s, which clears the firm all the same', (_, fact, verdict) => {
    expect(standing([fact])).toMatchObject({
      reachedOn: '2026-10-01',
      verdict,
      creditVisitId: null,
      creditVisitorId: null,
    });
  });

  it('is not given without an accepted visit', () => {
    expect(standing([invention()], [])).toMatchObject({ reachedOn: '2026-10-01', verdict: 'filed-before-visit' });
  });

  it('goes with a later visit of another campaign', () => {
    const later = visit({ visitId: 'v2', targetId: 't2', visitedOn: '2026-03-20' });
    expect(standing([invention()], [visit(), later])).toMatchObject({ verdict: 'credited-elsewhere' });
    expect(standing([invention()], [visit(), later], { ...goal, targetId: 't2' })).toMatchObject({
      verdict: 'credited',
    });
  });

  it('is lost with the patent, and comes back with it', () => {
    expect(standing([invention({ isInForce: false, isAlive: false })])).toMatchObject({
      inventionsInForce: 0,
      filedOn: null,
      reachedOn: null,
      verdict: null,
      creditVisitId: null,
    });
    expect(standing([invention()])).toMatchObject({ verdict: 'credited' });
  });

  it('needs evidence for the stage of filing', () => {
    const pending = invention({ isInForce: false, countsSince: null });
    expect(standing([pending]).filedOn).toBe('2026-04-01');
    expect(standing([{ ...pending, hasFilingEvidence: false }]).filedOn).toBeNull();
    expect(standing([{ ...pending, filedOn: '2026-03-01' }]).filedOn).toBeNull();
  });
});

describe('the credit of a doubling target', () => {
  const base = (id: string) => invention({ ipRightId: id, filedOn: '2020-01-01', countsSince: '2022-01-01' });
  const ours = (id: string, since = '2026-10-01') => invention({ ipRightId: id, countsSince: since });

  it('comes when the baseline has doubled by inventions filed after visits', () => {
    expect(standing([base('b1'), base('b2'), ours('r1')], [visit()], doubling).reachedOn).toBeNull();
    expect(standing([base('b1'), base('b2'), ours('r1'), ours('r2', '2026-11-01')], [visit()], doubling)).toMatchObject(
      {
        reachedOn: '2026-11-01',
        verdict: 'credited',
        creditIpRightId: 'r1',
      },
    );
  });

  it('does not come from patents that were bought', () => {
    const bought = invention({ ipRightId: 'r2', isOriginalApplicant: false });
    expect(standing([base('b1'), base('b2'), ours('r1'), bought], [visit()], doubling)).toMatchObject({
      reachedOn: '2026-10-01',
      verdict: 'acquired',
      creditVisitId: null,
    });
  });
});

describe('the credit rule, over random histories', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
  const visits = fc.array(
    fc.record({
      visitId: fc.uuid(),
      targetId: fc.constantFrom('t1', 't2', 't3'),
      enterpriseId: fc.constant('e1'),
      visitedOn: day,
      visitorId: fc.constantFrom('p1', 'p2'),
      agencyId: fc.constantFrom('a1', null),
    }),
    { maxLength: 6 },
  );
  const facts = fc.uniqueArray(
    fc.record({
      ipRightId: fc.uuid(),
      enterpriseId: fc.constant('e1'),
      filedOn: fc.option(day),
      isOriginalApplicant: fc.boolean(),
      isInForce: fc.boolean(),
      isAlive: fc.boolean(),
      hasFilingEvidence: fc.boolean(),
      countsSince: fc.option(day),
    }),
    { maxLength: 8, selector: ({ ipRightId }) => ipRightId },
  );
  const goals = (['t1', 't2', 't3'] as const).map((targetId): Goal => ({ ...goal, targetId }));

  it('credits at most one target for an invention, never one filed on or before the visit', () => {
    fc.assert(
      fc.property(facts, visits, (owned, made) => {
        const credited = goals
          .map((one) => standingOf(one, owned, () => made))
          .filter(({ verdict }) => verdict === 'credited');
        const rights = credited.map(({ creditIpRightId }) => creditIpRightId);
        expect(new Set(rights).size).toBe(rights.length);
        for (const { creditIpRightId, creditVisitId } of credited) {
          const right = owned.find(({ ipRightId }) => ipRightId === creditIpRightId)!;
          const behind = made.find(({ visitId }) => visitId === creditVisitId)!;
          expect(right.isOriginalApplicant && right.isInForce).toBe(true);
          expect(behind.visitedOn < right.filedOn!).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which things were recorded', () => {
    fc.assert(
      fc.property(facts, visits, (owned, made) => {
        for (const one of [...goals, { ...doubling, baseline: 1 }])
          expect(standingOf(one, [...owned].reverse(), () => [...made].reverse())).toEqual(
            standingOf(one, owned, () => made),
          );
      }),
      { numRuns: 500 },
    );
  });

  it('has a verdict exactly when the goal is reached, and a visit exactly when it is credited', () => {
    fc.assert(
      fc.property(facts, visits, (owned, made) => {
        for (const one of [...goals, { ...doubling, baseline: 1 }]) {
          const result = standingOf(one, owned, () => made);
          expect(result.verdict === null).toBe(result.reachedOn === null);
          expect(result.creditVisitId !== null).toBe(result.verdict === 'credited');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds the last visit before a day', () => {
    expect(visitBehind('2026-03-11', [visit(), visit({ visitId: 'v0', visitedOn: '2026-02-01' })])?.visitId).toBe('v1');
    expect(visitBehind('2026-03-10', [visit()])).toBeNull();
  });
});
