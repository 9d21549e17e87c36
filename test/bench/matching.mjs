/**
 * Matches enterprises with specialists by the built product and says how fast, in how much memory, and how long the process
 * kept others waiting: `npm run bench:matching -- --rows=2000 --columns=200 --seed=1`. Budgets: 10 s, 300 MB.
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '2000' },
    columns: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});
const [rows, columns, seed] = [values.rows, values.columns, values.seed].map(Number);
const { solveAssignment } = createRequire(import.meta.url)(
  '../../dist/libs/assignments/src/matching/solve-assignment.js',
);

let state = seed;
const next = (below) => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % below;
const forbidden = Array.from({ length: Math.floor((rows * columns) / 50) }, () => [next(rows), next(columns)]);
const capacities = Array.from({ length: columns }, () => 1 + next(Math.ceil((2.2 * rows) / columns)));

/** Costs without pattern, and costs as a plan has them: few different values, many of them alike. */
const kinds = {
  'random costs': () => Array.from({ length: rows }, () => Array.from({ length: columns }, () => next(10_000))),
  'costs of a plan': () => {
    const of = (n) => Array.from({ length: n }, () => ({ field: next(8), trade: next(40), township: next(15) }));
    const people = of(columns);
    return of(rows).map((firm) =>
      people.map(
        (person) =>
          30 * (firm.field === person.field ? 0 : 100) +
          30 * (firm.trade === person.trade ? 0 : 100) +
          15 * (firm.township === person.township ? 0 : 50),
      ),
    );
  },
};

for (const [kind, costsOf] of Object.entries(kinds)) {
  const costs = costsOf();
  const [before, started] = [process.memoryUsage().rss, performance.now()];
  let [last, longest, peak] = [started, 0, before];
  const watch = setInterval(() => {
    const now = performance.now();
    [longest, last] = [Math.max(longest, now - last), now];
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 20);
  const { assignment, total } = await solveAssignment({ costs, capacities, forbidden });
  clearInterval(watch);
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  const megabytes = (bytes) => Math.round(bytes / 1_048_576);
  const left = assignment.filter((each) => each === null).length;
  console.log(
    `${kind}: ${rows} x ${columns}, seed ${seed}: ${seconds} s, peak ${megabytes(peak)} MB (+${megabytes(peak - before)}), ` +
      `total ${total}, left out ${left}, longest wait of others ${Math.round(longest)} ms`,
  );
}
