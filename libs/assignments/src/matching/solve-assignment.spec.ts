import fc from 'fast-check';
import loadHighs from 'highs';
import { solveAssignment, type AssignmentProblem } from './solve-assignment';

/** Tries everything: most rows first, then the least total. */
function bruteForce({ costs, capacities, forbidden = [] }: AssignmentProblem): { assigned: number; total: number } {
  const left = [...capacities];
  const isForbidden = (row: number, column: number) => forbidden.some(([r, c]) => r === row && c === column);
  const best = { assigned: -1, total: 0 };
  const place = (row: number, assigned: number, total: number): void => {
    if (row === costs.length) {
      if (assigned > best.assigned || (assigned === best.assigned && total < best.total))
        Object.assign(best, { assigned, total });
      return;
    }
    place(row + 1, assigned, total);
    left.forEach((room, column) => {
      if (room === 0 || isForbidden(row, column)) return;
      left[column] -= 1;
      place(row + 1, assigned + 1, total + costs[row][column]);
      left[column] += 1;
    });
  };
  place(0, 0, 0);
  return best;
}

const problem = fc
  .record({ rows: fc.integer({ min: 0, max: 5 }), columns: fc.integer({ min: 0, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      costs: fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: columns, maxLength: columns }),
      forbidden:
        rows * columns === 0
          ? fc.constant([])
          : fc.array(fc.tuple(fc.integer({ min: 0, max: rows - 1 }), fc.integer({ min: 0, max: columns - 1 })), {
              maxLength: 8,
            }),
    }),
  );

const counts = (assignment: readonly (number | null)[], columns: number) =>
  Array.from({ length: columns }, (_, column) => assignment.filter((each) => each === column).length);

/** A problem of any size; one of `step` pairs is forbidden, one of `step` columns takes nobody. */
function generated(rows: number, columns: number, seed: number, step = 13): AssignmentProblem {
  let state = seed;
  const next = (below: number) => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % below;
  const costs = Array.from({ length: rows }, () => Array.from({ length: columns }, () => next(1000)));
  const capacities = Array.from({ length: columns }, (_, at) =>
    at % step === 0 ? 0 : 1 + next(Math.ceil((2 * rows) / columns)),
  );
  const forbidden = Array.from({ length: Math.floor((rows * columns) / step) }, (): [number, number] => [
    next(rows),
    next(columns),
  ]);
  return { costs, capacities, forbidden };
}

/** The same problem as a linear programme, whose corners are assignments, for a solver that is not ours. */
async function byHighs({ costs, capacities, forbidden = [] }: AssignmentProblem): Promise<number> {
  const closed = new Set(forbidden.map(([row, column]) => `${row}_${column}`));
  const pairs = costs.flatMap((row, r) => row.flatMap((cost, c) => (closed.has(`${r}_${c}`) ? [] : [{ r, c, cost }])));
  const sum = (of: typeof pairs) => of.map(({ r, c }) => `x${r}_${c}`).join(' + ');
  const big = 1_000_000;
  const objective = [
    ...pairs.map(({ r, c, cost }) => `${cost} x${r}_${c}`),
    ...costs.map((_, r) => `${big} out${r}`),
  ].join('\n + ');
  const rows = costs.map(
    (_, row) => [sum(pairs.filter(({ r }) => r === row)), `out${row}`].filter(Boolean).join(' + ') + ' = 1',
  );
  const columns = capacities.flatMap((capacity, column) => {
    const inside = sum(pairs.filter(({ c }) => c === column));
    return inside === '' ? [] : [`${inside} <= ${capacity}`];
  });
  const highs = await loadHighs();
  const { ObjectiveValue } = highs.solve(
    `Minimize\n obj: ${objective}\nSubject To\n${[...rows, ...columns].join('\n')}\nEnd`,
  );
  return Math.round(ObjectiveValue);
}

describe('solveAssignment', () => {
  it('finds what trying everything finds', async () => {
    await fc.assert(
      fc.asyncProperty(problem, async (given) => {
        const { assignment, total } = await solveAssignment(given);
        const best = bruteForce(given);
        expect({ assigned: assignment.filter((each) => each !== null).length, total }).toEqual(best);
      }),
      { numRuns: 400 * Number(process.env.COUNT_SCALE ?? 1) },
    );
  });

  it.each([
    [60, 20, 1],
    [90, 12, 2],
    [40, 60, 3],
  ])('agrees with another solver on %i x %i', async (rows, columns, seed) => {
    const given = generated(rows, columns, seed);
    const { assignment, total } = await solveAssignment(given);
    const out = assignment.filter((each) => each === null).length;
    expect(total + out * 1_000_000).toBe(await byHighs(given));
  });

  it('keeps to capacities and to what is forbidden, and answers the same again, in a thread too', async () => {
    const given = generated(400, 60, 5);
    const first = await solveAssignment(given);
    expect(await solveAssignment(structuredClone(given))).toEqual(first);
    counts(first.assignment, 60).forEach((count, column) =>
      expect(count).toBeLessThanOrEqual(given.capacities[column]),
    );
    for (const [row, column] of given.forbidden ?? []) expect(first.assignment[row]).not.toBe(column);
  });

  it('leaves a row out only where nothing feasible remains, and then the dearest', async () => {
    const costs = [[1], [5], [3]];
    expect(await solveAssignment({ costs, capacities: [2] })).toEqual({ assignment: [0, null, 0], total: 4 });
    const forbidden: [number, number][] = [[0, 0]];
    expect(await solveAssignment({ costs, capacities: [3], forbidden })).toMatchObject({ assignment: [null, 0, 0] });
    expect(await solveAssignment({ costs: [], capacities: [] })).toEqual({ assignment: [], total: 0 });
  });

  it('takes the lower index of two that cost the same', async () => {
    const { assignment } = await solveAssignment({
      costs: [
        [2, 2, 2],
        [2, 2, 2],
      ],
      capacities: [1, 1, 1],
    });
    expect(assignment).toEqual([0, 1]);
  });

  it.each<[string, AssignmentProblem]>([
    ['matching-costs-invalid', { costs: [[1, NaN]], capacities: [1, 1] }],
    ['matching-costs-invalid', { costs: [[1, Infinity]], capacities: [1, 1] }],
    ['matching-costs-invalid', { costs: [[1]], capacities: [1, 1] }],
    ['matching-capacities-invalid', { costs: [[1]], capacities: [-1] }],
    ['matching-capacities-invalid', { costs: [[1]], capacities: [0.5] }],
    ['matching-forbidden-invalid', { costs: [[1]], capacities: [1], forbidden: [[1, 0]] }],
  ])('says %s', (code, given) => expect(solveAssignment(given)).rejects.toThrowCode(code));
});
