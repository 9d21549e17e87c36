import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { solveAssignment } from '@ipharbor/assignments';

interface Instance {
  readonly rows_0based: readonly number[];
  readonly cols_0based: readonly number[];
  readonly min_cost: number;
  readonly max_cost?: number;
}

/** The assignment problem of the OR-Library (Beasley 1990) with 100 rows, and problems cut out of it. */
const folder = process.env.REAL_DATA_DIR && join(process.env.REAL_DATA_DIR, 'assignment');
const isThere = folder !== undefined && existsSync(join(folder, 'assign100.txt'));

const numbers = (name: string): number[] => readFileSync(join(folder!, name), 'utf8').trim().split(/\s+/).map(Number);

function costsOf(): number[][] {
  const [n, ...flat] = numbers('assign100.txt');
  return Array.from({ length: n }, (_, row) => flat.slice(row * n, (row + 1) * n));
}

function instances(): Instance[] {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder!, name), 'utf8'));
  const { instances: square } = read('assign100_submatrices.json') as { instances: Instance[] };
  return [...square, ...(read('assign100_rectangular.json') as Instance[])];
}

const ones = (n: number): number[] => Array<number>(n).fill(1);

/** 12 x 12, made so that the optimum is known: a hidden permutation costs 1 a row, everything else at least 2. */
const hidden = [7, 3, 11, 0, 5, 9, 1, 10, 2, 8, 4, 6];
const planted = hidden.map((column, row) => hidden.map((_, at) => (at === column ? 1 : 2 + ((row * at) % 5))));

it('reaches an optimum that is known', async () => {
  expect(await solveAssignment({ costs: planted, capacities: ones(12) })).toEqual({ assignment: hidden, total: 12 });
});

if (isThere)
  describe('the published optimum', () => {
    it('is reached on 100 x 100', async () => {
      const { total, assignment } = await solveAssignment({ costs: costsOf(), capacities: ones(100) });
      expect(total).toBe(305);
      expect(new Set(assignment).size).toBe(100);
    });

    it('is reached on every problem cut out of it', async () => {
      const all = costsOf();
      const known = instances();
      expect(known.length).toBeGreaterThan(10);
      for (const { rows_0based: rows, cols_0based: columns, min_cost, max_cost } of known) {
        const costs = rows.map((row) => columns.map((column) => all[row][column]));
        const capacities = ones(columns.length);
        const { total, assignment } = await solveAssignment({ costs, capacities });
        const matched = assignment.filter((each) => each !== null).length;
        expect([matched, total]).toEqual([Math.min(rows.length, columns.length), min_cost]);
        if (max_cost === undefined) continue;
        const negated = costs.map((row) => row.map((cost) => -cost));
        expect((await solveAssignment({ costs: negated, capacities })).total).toBe(-max_cost);
      }
    });
  });
