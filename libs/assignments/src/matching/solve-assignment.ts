import { startThread } from '@ipharbor/platform/kernel';
import { assignmentsProblem } from '../assignments.problems';
import { augmentingPaths, type Dense } from './augmenting-paths';

/** What is to be solved: rows are targets, columns are professionals. */
export interface AssignmentProblem {
  /** `costs[row][column]`: finite numbers, in any unit. */
  readonly costs: readonly (readonly number[])[];
  /** How many rows each column takes: whole numbers, 0 for none. */
  readonly capacities: readonly number[];
  /** Pairs that must not be, `[row, column]`. */
  readonly forbidden?: readonly (readonly [number, number])[];
}

export interface SolvedAssignment {
  /** The column of each row; `null` only where nothing feasible remains. */
  readonly assignment: (number | null)[];
  /** The sum of the costs of the pairs. */
  readonly total: number;
}

/** Smaller problems cost less than a thread. */
const inThread = 20_000;

/**
 * The cheapest way to give rows to columns: as many rows as possible, and of these assignments one whose total is least.
 * The same input has the same answer: see `augmentingPaths` for how ties are broken. Large ones are solved in a thread, so
 * that whoever waits for the process is still served.
 * @throws matching-costs-invalid, matching-capacities-invalid, matching-forbidden-invalid (422)
 */
export async function solveAssignment(problem: AssignmentProblem): Promise<SolvedAssignment> {
  const dense = denseOf(problem);
  const large = dense.costs.length >= inThread;
  const columns = large ? await solveInThread(dense) : augmentingPaths(dense);
  let total = 0;
  const assignment = Array.from(columns, (column, row) => {
    if (column === -1) return null;
    total += problem.costs[row][column];
    return column;
  });
  return { assignment, total };
}

function denseOf({ costs, capacities, forbidden = [] }: AssignmentProblem): Dense {
  const [rows, columns] = [costs.length, capacities.length];
  capacities.forEach((capacity, column) => {
    if (!Number.isSafeInteger(capacity) || capacity < 0)
      throw assignmentsProblem('matching-capacities-invalid', { column });
  });
  const dense = new Float64Array(rows * columns);
  costs.forEach((row, at) => {
    if (row.length !== columns || !row.every(Number.isFinite))
      throw assignmentsProblem('matching-costs-invalid', { row: at });
    dense.set(row, at * columns);
  });
  const isIndex = (at: number, end: number) => Number.isInteger(at) && at >= 0 && at < end;
  for (const [row, column] of forbidden) {
    if (!isIndex(row, rows) || !isIndex(column, columns))
      throw assignmentsProblem('matching-forbidden-invalid', { row, column });
    dense[row * columns + column] = Infinity;
  }
  return { rows, columns, costs: dense, capacities };
}

function solveInThread(dense: Dense): Promise<Int32Array> {
  return new Promise((resolve, reject) => {
    const thread = startThread(__dirname, 'matching-worker', { workerData: dense });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the matching thread ended with ${code}`)));
  });
}
