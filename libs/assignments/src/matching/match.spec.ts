import fc from 'fast-check';
import { Conflicts } from '../conflict/conflict';
import type { Tie } from '../conflict/conflict-sources';
import { costOf, decidingFactors, scoresOf, usualWeights, type Candidate, type MatchTarget } from './factors';
import { match } from './match';

const person = (n: number, facts: Partial<Candidate> = {}): Candidate => ({
  id: `s${n}`,
  professionalId: `p${n}`,
  agencyId: null,
  regionCode: '410184',
  ipcSections: ['F'],
  industries: ['C34'],
  languages: ['zh'],
  capacity: 5,
  load: 0,
  ...facts,
});
const firm = (n: number, facts: Partial<MatchTarget> = {}): MatchTarget => ({
  key: `enterprise:e${n}`,
  enterpriseId: `e${n}`,
  regionCode: '410184107',
  industryCode: 'C34',
  languages: [],
  currentId: null,
  formerIds: [],
  ...facts,
});

const industries = ['C13', 'C26', 'C34', 'C39', 'E47', 'I65'];
const regions = ['410184', '410184106', '410184107', '410185001'];
const someFirm = (n: number) =>
  fc
    .record({ industryCode: fc.constantFrom(...industries, null), regionCode: fc.constantFrom(...regions) })
    .map((facts) => firm(n, facts));
const somePerson = (n: number) =>
  fc
    .record({
      agencyId: fc.constantFrom('a1', 'a2', null),
      regionCode: fc.constantFrom(...regions),
      industries: fc.subarray(industries),
      capacity: fc.integer({ min: 0, max: 3 }),
      load: fc.integer({ min: 0, max: 3 }),
    })
    .map((facts) => person(n, facts));
const tie = fc.record({
  enterpriseId: fc.constantFrom('e0', 'e1', 'e2', 'e3', 'e4'),
  kind: fc.constantFrom('competitor' as const, 'holds-shares' as const, 'acts-for' as const, 'acts-against' as const),
  holder: fc.constantFrom('p0', 'p1', 'p2', 'a1', 'a2'),
  rival: fc.constantFrom('e0', 'e1', 'e2', 'e3', 'e4', 'e9'),
});
const question = fc.record({
  targets: fc.tuple(...[0, 1, 2, 3, 4].map(someFirm)),
  candidates: fc.tuple(...[0, 1, 2].map(somePerson)),
  ties: fc.array(tie, { maxLength: 8 }),
});
const tiesOf = (given: readonly { enterpriseId: string; kind: Tie['kind']; holder: string; rival: string }[]): Tie[] =>
  given
    .filter(({ kind, enterpriseId, rival }) => kind !== 'competitor' || enterpriseId !== rival)
    .map(({ enterpriseId, kind, holder, rival }) =>
      kind === 'competitor'
        ? { enterpriseId, kind, holderType: 'enterprise', holderId: rival }
        : { enterpriseId, kind, holderType: holder.startsWith('p') ? 'professional' : 'agency', holderId: holder },
    );

describe('match', () => {
  const numRuns = 300 * Number(process.env.COUNT_SCALE ?? 1);

  it('never goes over a capacity or into a conflict, and accounts for every target', async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ targets, candidates, ties }) => {
        const conflicts = new Conflicts(tiesOf(ties));
        const { pairs, unassigned, totalCost } = await match(targets, candidates, usualWeights, conflicts);
        expect(pairs.length + unassigned.length).toBe(targets.length);
        expect(totalCost).toBe(pairs.reduce((sum, { cost }) => sum + cost, 0));
        const of = (id: string) => candidates.find((each) => each.id === id)!;
        for (const candidate of candidates) {
          const given = pairs.filter(({ candidateId }) => candidateId === candidate.id);
          expect(given.length).toBeLessThanOrEqual(Math.max(0, candidate.capacity - candidate.load));
        }
        for (const { target, candidateId } of pairs) {
          const served = of(candidateId);
          expect(conflicts.between(served, target.enterpriseId!)).toBeNull();
          for (const other of pairs) {
            if (!conflicts.rivalsOf(target.enterpriseId!).has(other.target.enterpriseId!)) continue;
            const rival = of(other.candidateId);
            expect(rival.id).not.toBe(served.id);
            if (served.agencyId !== null) expect(rival.agencyId).not.toBe(served.agencyId);
          }
        }
      }),
      { numRuns },
    );
  });

  it('gives the same plan to the same question, in whatever order it is asked', async () => {
    await fc.assert(
      fc.asyncProperty(question, async ({ targets, candidates, ties }) => {
        const conflicts = new Conflicts(tiesOf(ties));
        const plan = await match(targets, candidates, usualWeights, conflicts);
        const turned = await match([...targets].reverse(), [...candidates].reverse(), usualWeights, conflicts);
        expect(turned).toEqual(plan);
      }),
      { numRuns },
    );
  });

  it('says why nobody is left', async () => {
    const none = new Conflicts([]);
    const reasonOf = async (candidates: Candidate[], conflicts = none) =>
      (await match([firm(1)], candidates, usualWeights, conflicts)).unassigned[0].reason;
    expect(await reasonOf([])).toBe('nobody-on-duty');
    expect(await reasonOf([person(1, { capacity: 2, load: 2 })])).toBe('no-capacity');
    const shares: Tie = { enterpriseId: 'e1', kind: 'holds-shares', holderType: 'professional', holderId: 'p1' };
    expect(await reasonOf([person(1)], new Conflicts([shares]))).toBe('conflict-of-interest');
  });

  it('prefers who knows the trade, and says so first', async () => {
    const other = person(1, { industries: ['E47'], ipcSections: ['E'] });
    const { pairs } = await match([firm(1)], [other, person(2)], usualWeights, new Conflicts([]));
    expect(pairs[0].candidateId).toBe('s2');
    expect(
      pairs[0].factors
        .map(({ factor }) => factor)
        .slice(0, 2)
        .sort(),
    ).toEqual(['field', 'industry']);
    expect(pairs[0].factors).toHaveLength(3);
    expect(pairs[0].next).toEqual(['s1']);
  });

  it('keeps who serves already where nothing else speaks against it', async () => {
    const { pairs } = await match(
      [firm(1, { currentId: 's2' })],
      [person(1), person(2)],
      usualWeights,
      new Conflicts([]),
    );
    expect(pairs[0].candidateId).toBe('s2');
  });

  it('counts only the weights that are given', () => {
    const scores = scoresOf(firm(1, { regionCode: '410185001' }), person(1));
    const weights = { field: 0, industry: 0, region: 2, load: 0, continuity: 0, language: 0 };
    expect(costOf(scores, weights)).toBe(1000);
    expect(decidingFactors(scores, { ...scores, load: 50 }, { ...weights, load: 1 })[0].factor).toBe('load');
  });
});
