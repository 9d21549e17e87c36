/** Costs of giving row `i` to column `j`, row after row; `Infinity` where it must not be. */
export interface Dense {
  readonly rows: number;
  readonly columns: number;
  readonly costs: Float64Array;
  readonly capacities: readonly number[];
}

/**
 * The cheapest assignment of rows to columns with capacities, by successive shortest augmenting paths with dual prices
 * (Jonker and Volgenant 1987, with columns that take several rows). Answers the column of each row, -1 where nothing feasible
 * remains. As many rows as possible are assigned, and among those assignments the total is least.
 *
 * Rows are taken in their order, and of two equally cheap columns the one with the lower index: additions and comparisons of
 * doubles alone, so the same input gives the same answer on every machine. Time is O(rows² x columns) at worst; memory is the
 * matrix and a few vectors.
 */
export function augmentingPaths({ rows, columns, costs, capacities }: Dense): Int32Array {
  const columnOf = new Int32Array(rows).fill(-1);
  const held: number[][] = Array.from({ length: columns }, () => []);
  const price = new Float64Array(columns);
  const unassigned = dearerThanAnything(costs, Math.min(rows, columns));

  const distance = new Float64Array(columns);
  const before = new Int32Array(columns);
  const settled = new Uint8Array(columns);

  for (let row = 0; row < rows; row += 1) {
    settled.fill(0);
    for (let column = 0; column < columns; column += 1) {
      distance[column] = costs[row * columns + column] - price[column];
      before[column] = row;
    }
    // Leaving a row out is the way that is always open: its own end of each path.
    let [leftOut, leftAt] = [unassigned, row];
    let end = -1;
    for (;;) {
      const nearest = nearestOf(distance, settled);
      const far = nearest === -1 ? Infinity : distance[nearest];
      if (leftOut <= far) break;
      settled[nearest] = 1;
      if (held[nearest].length < capacities[nearest]) {
        end = nearest;
        break;
      }
      for (const other of held[nearest]) {
        const base = other * columns;
        const from = far - (costs[base + nearest] - price[nearest]);
        for (let column = 0; column < columns; column += 1) {
          if (settled[column] === 1) continue;
          const through = from + costs[base + column] - price[column];
          if (through < distance[column]) {
            distance[column] = through;
            before[column] = other;
          }
        }
        if (from + unassigned < leftOut) [leftOut, leftAt] = [from + unassigned, other];
      }
    }
    const reached = end === -1 ? leftOut : distance[end];
    for (let column = 0; column < columns; column += 1)
      if (settled[column] === 1 && distance[column] < reached) price[column] += distance[column] - reached;
    if (end === -1) {
      if (leftAt === row) continue;
      end = columnOf[leftAt];
      release(held[end], leftAt);
      columnOf[leftAt] = -1;
    }
    shift(row, end, before, columnOf, held);
  }
  return columnOf;
}

/** Moves every row of the path one column on, from its end back to the row that was new. */
function shift(row: number, end: number, before: Int32Array, columnOf: Int32Array, held: number[][]): void {
  for (let column = end; ;) {
    const moved = before[column];
    const from = columnOf[moved];
    if (from !== -1 && moved !== row) release(held[from], moved);
    columnOf[moved] = column;
    held[column].push(moved);
    if (moved === row) return;
    column = from;
  }
}

function release(held: number[], row: number): void {
  held.splice(held.indexOf(row), 1);
}

function nearestOf(distance: Float64Array, settled: Uint8Array): number {
  let nearest = -1;
  let least = Infinity;
  for (let column = 0; column < distance.length; column += 1)
    if (settled[column] === 0 && distance[column] < least) {
      least = distance[column];
      nearest = column;
    }
  return nearest;
}

/** More than any chain of moves could save: a path moves at most one row out of each column. */
function dearerThanAnything(costs: Float64Array, moves: number): number {
  let largest = 0;
  for (const cost of costs) if (cost !== Infinity) largest = Math.max(largest, Math.abs(cost));
  return 1 + 2 * largest * (moves + 1);
}
