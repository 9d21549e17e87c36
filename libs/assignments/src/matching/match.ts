import type { Conflicts } from '../conflict/conflict';
import {
  costOf,
  decidingFactors,
  meanOf,
  scoresOf,
  type Candidate,
  type Factor,
  type MatchTarget,
  type Weights,
} from './factors';
import { solveAssignment } from './solve-assignment';

export const unassignedReasons = [
  'nobody-on-duty',
  'conflict-of-interest',
  'no-capacity',
  'competitor-in-plan',
] as const;
export type UnassignedReason = (typeof unassignedReasons)[number];

export interface Matched {
  readonly target: MatchTarget;
  readonly candidateId: string;
  readonly cost: number;
  readonly factors: readonly Factor[];
  /** Whom to ask when this one declines, best first. */
  readonly next: readonly string[];
}

export interface Matching {
  readonly pairs: readonly Matched[];
  readonly unassigned: readonly { readonly target: MatchTarget; readonly reason: UnassignedReason }[];
  readonly totalCost: number;
}

const nextCount = 5;

/**
 * Who should serve whom: cheapest in all, never over capacity, never in a conflict; and no person and no agency serves two
 * competitors by the same plan. Targets and candidates are put in order first, so that the order of the question does not
 * matter: same input, same plan.
 */
export async function match(
  asked: readonly MatchTarget[],
  offered: readonly Candidate[],
  weights: Weights,
  conflicts: Conflicts,
): Promise<Matching> {
  const targets = [...asked].sort((a, b) => (a.key < b.key ? -1 : 1));
  const candidates = [...offered].sort((a, b) => (a.id < b.id ? -1 : 1));
  const scores = targets.map((target) => candidates.map((candidate) => scoresOf(target, candidate)));
  const costs = scores.map((row) => row.map((each) => costOf(each, weights)));
  const capacities = candidates.map(({ capacity, load }) => Math.max(0, capacity - load));
  const conflicted = targets.flatMap((target, row) =>
    candidates.flatMap((candidate, column): [number, number][] =>
      target.enterpriseId !== null && conflicts.between(candidate, target.enterpriseId) ? [[row, column]] : [],
    ),
  );
  const { assignment, parted } = await withoutRivals(targets, candidates, { costs, capacities, conflicted }, conflicts);

  const closed = new Set([...conflicted, ...parted].map(([row, column]) => row * candidates.length + column));
  const open = (row: number) =>
    candidates.flatMap((_, column) => (closed.has(row * candidates.length + column) ? [] : [column]));
  const pairs: Matched[] = [];
  const unassigned: Matching['unassigned'][number][] = [];
  assignment.forEach((column, row) => {
    const target = targets[row];
    const possible = open(row);
    if (column === null) {
      unassigned.push({
        target,
        reason: reasonFor(candidates, possible, conflicted.filter(([r]) => r === row).length),
      });
      return;
    }
    const mean = meanOf(possible.map((each) => scores[row][each]));
    const next = possible
      .filter((each) => each !== column)
      .sort((a, b) => costs[row][a] - costs[row][b] || a - b)
      .slice(0, nextCount);
    pairs.push({
      target,
      candidateId: candidates[column].id,
      cost: costs[row][column],
      factors: decidingFactors(scores[row][column], mean, weights),
      next: next.map((each) => candidates[each].id),
    });
  });
  return { pairs, unassigned, totalCost: pairs.reduce((sum, { cost }) => sum + cost, 0) };
}

interface Costs {
  readonly costs: readonly (readonly number[])[];
  readonly capacities: readonly number[];
  readonly conflicted: readonly (readonly [number, number])[];
}

/**
 * Solves, and where competitors of each other fall to one person or one agency, takes that agency from the later of the two and
 * solves again. Each round forbids a pair more, hence it ends; among plans without rivals it need not be the very cheapest.
 */
async function withoutRivals(
  targets: readonly MatchTarget[],
  candidates: readonly Candidate[],
  { costs, capacities, conflicted }: Costs,
  conflicts: Conflicts,
): Promise<{ assignment: readonly (number | null)[]; parted: [number, number][] }> {
  const rowOf = new Map(
    targets.flatMap(({ enterpriseId }, row) => (enterpriseId ? [[enterpriseId, row] as const] : [])),
  );
  const rivals = targets.flatMap(({ enterpriseId }, row) =>
    enterpriseId === null
      ? []
      : [...conflicts.rivalsOf(enterpriseId)].flatMap((id): [number, number][] => {
          const other = rowOf.get(id);
          return other !== undefined && other > row ? [[row, other]] : [];
        }),
  );
  const parted: [number, number][] = [];
  for (;;) {
    const { assignment } = await solveAssignment({ costs, capacities, forbidden: [...conflicted, ...parted] });
    const met = rivals.filter(([one, other]) => isSame(candidates, assignment[one], assignment[other]));
    if (met.length === 0) return { assignment, parted };
    for (const [one, other] of met)
      candidates.forEach((_, column) => {
        if (isSame(candidates, assignment[one], column)) parted.push([other, column]);
      });
  }
}

function isSame(candidates: readonly Candidate[], one: number | null, other: number | null): boolean {
  if (one === null || other === null) return false;
  const [a, b] = [candidates[one], candidates[other]];
  return a.id === b.id || (a.agencyId !== null && a.agencyId === b.agencyId);
}

function reasonFor(
  candidates: readonly Candidate[],
  possible: readonly number[],
  conflicted: number,
): UnassignedReason {
  if (candidates.length === 0) return 'nobody-on-duty';
  if (possible.length > 0) return 'no-capacity';
  return conflicted === candidates.length ? 'conflict-of-interest' : 'competitor-in-plan';
}
