import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { root, run, stopWithUs } from './processes.mjs';
import { seconds } from './progress.mjs';
import { locateServices, provide, stopServices } from './services.mjs';
import { runSuite } from './test/jest.mjs';
import { checkEverySpecHasOneSuite } from './test/orphans.mjs';
import { select } from './test/selection.mjs';

const { long, selected, leftOut } = select(process.argv.slice(2));
const seed = process.env.TEST_SEED ?? String(randomInt(2 ** 31));
const shared = { TEST_SEED: seed, COUNT_SCALE: long ? '1' : '0.05' };
const overdue = 4; // a step that takes this many times its budget hangs
const results = [];

stopWithUs();
process.chdir(root);
const began = performance.now();
console.log(`seed ${seed} (TEST_SEED=${seed} repeats this run), long counts ${long ? 'in full' : 'one twentieth'}`);
if (await passes('bootstrap', 2, 'the packages of the lock file', bootstrap)) await runAll();
await stopServices();
report();

async function runAll() {
  const steps = selected.filter(exists);
  const needed = [...new Set(steps.flatMap(({ needs = [] }) => needs.map((need) => need.replace('-durable', ''))))];
  if (needed.length > 0 && !(await passes('services', 2, needed.join(', '), () => locateServices(needed)))) return;
  await passes('suites', 0.1, 'every spec belongs to one suite', async () => checkEverySpecHasOneSuite());
  const built = await passes('build', 1, 'the server and the web app', build);
  for (const step of steps) {
    if (step.afterBuild && !built) record(step, 0, { passed: 0, failed: 1, why: 'not run: the build failed' });
    else await runStep(step);
  }
}

/** A suite whose folder is not there has nothing to say yet; said aloud, counted as nothing. */
function exists(step) {
  const there = !step.specs || existsSync(`${root}/${step.specs}`);
  if (!there) console.log(`— ${step.name}: ${step.specs} does not exist`);
  return there;
}

async function runStep(step) {
  const limit = step.budget * (long ? 60 : 1) * overdue * 60_000;
  await measured(step, async () => {
    const env = { ...shared, ...step.env };
    for (const need of step.needs ?? []) Object.assign(env, await provide(need));
    if (step.suite) return runSuite(step, { env, limit });
    const [program, ...args] = step.command;
    const { code, timedOut } = await run(program, args, { env, limit });
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, timedOut };
  });
}

function passes(name, budget, says, work) {
  return measured({ name, budget, says }, async () => {
    await work();
    return { passed: 1, failed: 0 };
  });
}

/** Runs one step between two lines: what it is and may take, what came of it. */
async function measured(step, work) {
  console.log(`\n▶ ${step.name}: ${step.says} (budget ${step.budget} min)`);
  const start = performance.now();
  const outcome = await work().catch((error) => ({ passed: 0, failed: 1, why: error.message }));
  return record(step, performance.now() - start, outcome);
}

function record(step, took, { passed, failed, timedOut, why }) {
  const late = took > step.budget * 60_000 && !long ? ', over budget' : '';
  const reason = timedOut ? ' — stopped, it hung' : why ? ` — ${why}` : '';
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${step.name}: ${passed} passed, ${failed} failed in ${seconds(took)}${late}${reason}`,
  );
  results.push({ name: step.name, budget: step.budget, took, passed, failed });
  return failed === 0;
}

function report() {
  console.log(
    `\n${'step'.padEnd(22)}${'budget'.padStart(9)}${'used'.padStart(10)}${'passed'.padStart(9)}${'failed'.padStart(9)}`,
  );
  for (const { name, budget, took, passed, failed } of results) {
    const cells = [
      `${budget * 60} s`.padStart(9),
      seconds(took).padStart(10),
      String(passed).padStart(9),
      String(failed).padStart(9),
    ];
    console.log(name.padEnd(22) + cells.join(''));
  }
  if (leftOut.length > 0) console.log(`left out, for they need MariaDB, Redis or Chromium: ${leftOut.join(', ')}`);
  const [passed, failed] = ['passed', 'failed'].map((kind) => results.reduce((sum, result) => sum + result[kind], 0));
  if (failed > 0)
    console.log(
      `failed: ${results
        .filter((r) => r.failed > 0)
        .map((r) => r.name)
        .join(', ')}; seed ${seed}`,
    );
  console.log(`seed ${seed}, ${seconds(performance.now() - began)}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
