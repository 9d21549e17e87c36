/**
 * How many jobs a second, end to end: from the first cause to the last settlement, in one run beside what bounds it.
 * `npm run bench:jobs -- --rounds=7 --jobs=20000 --embedded=2000`
 *   scaled:   MariaDB (durable), Redis, one worker process; beside bare BullMQ with a handler that does nothing
 *   embedded: one process and one SQLite file; beside two bare commits a job on the same file
 * The machine may be busy: rounds of both are interleaved, and what is judged is the ratio of their medians.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { locateServices, provide, stopServices } from '../../tools/services.mjs';
import { BullMqTransport, bullmq, InProcessTransport, kinds, openPlatform } from './jobs/platform.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    jobs: { type: 'string', default: '20000' },
    embedded: { type: 'string', default: '1000' },
  },
});
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'ipharbor-bench-jobs-'));
const goals = [
  ['batch handlers', 'bare BullMQ', 0.5],
  ['single handlers', 'bare BullMQ', 0.06],
  ['embedded', 'two bare commits', 0.3],
];

try {
  const rates = { ...(await scaled(Number(values.jobs))), ...(await embedded(Number(values.embedded))) };
  for (const [name, of] of Object.entries(rates))
    console.log(`${name.padEnd(18)} median ${String(median(of)).padStart(6)}/s   ${of.join(' ')}`);
  for (const [name, beside, goal] of goals) {
    const ratio = median(rates[name]) / median(rates[beside]);
    console.log(`${ratio >= goal ? '✓' : '✗'} ${name}: ${ratio.toFixed(2)} of ${beside} (goal ${goal})`);
    if (ratio < goal) process.exitCode = 1;
  }
} finally {
  await stopServices();
  rmSync(folder, { recursive: true, force: true });
}

async function scaled(count) {
  await locateServices(['mariadb', 'redis']);
  const { TEST_DATABASE_URL: DATABASE_URL } = await provide('mariadb-durable');
  const { TEST_REDIS_URL: REDIS_URL } = await provide('redis');
  const environment = { ...process.env, DATABASE_URL, REDIS_URL, DATA_DIR: folder };
  const api = await openPlatform(environment);
  const worker = fork(new URL('jobs/worker.mjs', import.meta.url), { env: environment });
  await answer(worker, 'ready');
  const rates = { 'bare BullMQ': [], 'batch handlers': [], 'single handlers': [] };
  for (let round = 0; round <= rounds; round += 1) {
    const measured = {
      'bare BullMQ': await throughBullMq(worker, REDIS_URL, count),
      'batch handlers': await throughTheTable(worker, REDIS_URL, api, kinds.batch, count),
      'single handlers': await throughTheTable(worker, REDIS_URL, api, kinds.single, Math.ceil(count / 10)),
    };
    // the first round warms up: connections, compiled scripts, prepared statements
    if (round > 0) for (const [name, rate] of Object.entries(measured)) rates[name].push(rate);
  }
  worker.disconnect();
  await once(worker, 'exit');
  await api.source.destroy();
  return rates;
}

async function throughBullMq(worker, REDIS_URL, total) {
  const prefix = `bench-${Date.now()}`;
  const queue = new bullmq.Queue('bench', { connection: { url: REDIS_URL }, prefix });
  await queue.waitUntilReady();
  await ask(worker, { consume: 'bare', total, prefix });
  const rate = await timed(total, worker, async () => {
    for (let at = 0; at < total; at += 1000)
      await queue.addBulk(
        Array.from({ length: 1000 }, (_, n) => ({
          name: 'run',
          data: { n: at + n },
          opts: { removeOnComplete: true },
        })),
      );
  });
  await queue.close();
  return rate;
}

/** Causes commit a thousand jobs at a time; each job has a row, a claim and a settlement. */
async function throughTheTable(worker, REDIS_URL, { work, source }, job, total) {
  const prefix = `bench-${Date.now()}`;
  const transport = new BullMqTransport(REDIS_URL, console.error, prefix);
  await ask(worker, { consume: 'ours', total, prefix });
  await transport.announce([]).catch(() => undefined);
  const rate = await timed(total, worker, async () => {
    for (let at = 0; at < total; at += 1000) {
      const ids = await work.run((tx) =>
        tx.enqueueMany(
          job,
          Array.from({ length: Math.min(1000, total - at) }, (_, n) => ({ n: at + n })),
        ),
      );
      await transport.announce(ids);
    }
  });
  await transport.stop();
  const [{ n }] = await source.query(`SELECT COUNT(*) AS n FROM job WHERE status = 'done'`);
  if (Number(n) !== total) throw new Error(`${n} of ${total} jobs are settled`);
  await source.query('DELETE FROM job');
  return rate;
}

/** Bare: a row is inserted and committed, then changed and committed. Ours: a cause commits its job, the job runs and settles. */
async function embedded(total) {
  let left = 0;
  let allDone = () => undefined;
  const { work, source, runner } = await openPlatform({ DATA_DIR: join(folder, 'embedded') }, (n) => {
    left -= n;
    if (left === 0) allDone();
  });
  const transport = new InProcessTransport(console.error);
  await transport.start((ids) => runner.run(ids));
  work.onCommit((ids) => void transport.announce(ids));
  await source.query('CREATE TABLE bench_row (id varchar(36) PRIMARY KEY, payload text, status varchar(32))');
  const rates = { 'two bare commits': [], embedded: [] };
  for (let round = 0; round <= rounds; round += 1) {
    let began = performance.now();
    for (let n = 0; n < total; n += 1) {
      const id = `${round}-${n}`;
      await source.query('BEGIN');
      await source.query('INSERT INTO bench_row VALUES (?, ?, ?)', [id, `{"n":${n}}`, 'ready']);
      await source.query('COMMIT');
      await source.query('BEGIN');
      await source.query(`UPDATE bench_row SET status = 'done' WHERE id = ?`, [id]);
      await source.query('COMMIT');
    }
    const bare = Math.round((total / (performance.now() - began)) * 1000);
    left = total;
    const done = new Promise((resolve) => (allDone = resolve));
    began = performance.now();
    for (let n = 0; n < total; n += 1) await work.run((tx) => tx.enqueue(kinds.single, { n }));
    await done;
    const ours = Math.round((total / (performance.now() - began)) * 1000);
    if (round === 0) continue;
    rates['two bare commits'].push(bare);
    rates.embedded.push(ours);
  }
  await transport.stop();
  await source.destroy();
  return rates;
}

async function timed(total, worker, produce) {
  const done = answer(worker, 'done');
  const began = performance.now();
  await produce();
  await done;
  return Math.round((total / (performance.now() - began)) * 1000);
}

async function ask(worker, message) {
  worker.send(message);
  await answer(worker, 'ready');
}

async function answer(worker, expected) {
  const [said] = await once(worker, 'message');
  if (said !== expected) throw new Error(`the worker said ${said} instead of ${expected}`);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
