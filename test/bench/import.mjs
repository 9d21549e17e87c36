/**
 * Imports workbooks of enterprises into the built api and says how fast, in how much memory, and how long others waited:
 * `npm run bench:import -- --rows=100000 --times=1 --seed=1`. Budgets: 5,000 rows/s, 512 MB.
 */
import { mkdtempSync, openAsBlob, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeEnterprises } from './enterprises-workbook.mjs';
import { serve } from './served.mjs';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    times: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    entry: { type: 'string' },
  },
});
const [rows, times, seed] = [values.rows, values.times, values.seed].map(Number);

const folder = mkdtempSync(join(tmpdir(), 'ipharbor-bench-'));
// The city is planted by a first start: what is measured is a process that has only served.
await (await serve(join(folder, 'data'))).stop();
const api = await serve(join(folder, 'data'), values.entry);
try {
  console.log(`seed ${seed}, ${rows} rows, memory at start ${api.memory().now} MB`);
  for (let at = 0; at < times; at += 1) await importOnce(seed + at);
} finally {
  await api.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function importOnce(seed) {
  const path = join(folder, `${seed}.xlsx`);
  await writeEnterprises(path, rows, seed);
  const form = new FormData();
  form.set('register', 'enterprises');
  form.set('mode', 'apply');
  form.set('file', await openAsBlob(path), `${seed}.xlsx`);
  const [sentAt, cpuBefore] = [performance.now(), api.cpuSeconds()];
  const { id } = await api.post('/imports', form);
  const startedAt = performance.now();
  const neighbour = askMeanwhile();
  const run = await ended(id);
  const seconds = (performance.now() - startedAt) / 1000;
  const waits = (await neighbour.stop()).sort((a, b) => a - b);
  const { now, peak } = api.memory();
  console.log(
    [
      `seed ${seed}: ${run.status}`,
      `${run.created} created, ${run.rejected} rejected of ${run.rows}`,
      `${seconds.toFixed(1)} s = ${Math.round(run.rows / seconds)} rows/s (processor ${(api.cpuSeconds() - cpuBefore).toFixed(1)} s)`,
      `upload of ${Math.round(statSync(path).size / 1e6)} MB ${Math.round(startedAt - sentAt)} ms`,
      `ready p50 ${quantile(waits, 0.5)} p99 ${quantile(waits, 0.99)} max ${quantile(waits, 1)} ms of ${waits.length}`,
      `memory ${now} MB, peak ${peak} MB`,
    ].join('; '),
  );
  if (run.rejected > 0) console.log(run.problems.slice(0, 3));
  rmSync(path);
}

async function ended(id) {
  for (;;) {
    const run = await api.get(`/imports/${id}`);
    if (!['queued', 'running'].includes(run.status)) return run;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Asks something small all the time, as other people do, and measures how long each answer takes. */
function askMeanwhile() {
  const waits = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const askedAt = performance.now();
      await (await fetch(`${api.base}/health/ready`)).text();
      waits.push(performance.now() - askedAt);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return {
    async stop() {
      isOver = true;
      await asking;
      return waits;
    },
  };
}

function quantile(sorted, share) {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
}
