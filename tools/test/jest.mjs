import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { bin, run } from '../processes.mjs';

const folder = mkdtempSync(`${tmpdir()}/ipharbor-jest-`);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Runs one suite of jest.config.js; answers what it counted. A skipped test is a failed one: nothing is passed over in silence. */
export async function runSuite({ name, suite, inTurn }, { env, limit }) {
  const outputFile = `${folder}/${name}.json`;
  const workers = inTurn ? ['--runInBand'] : ['--maxWorkers=100%'];
  const { code, timedOut } = await run(bin('jest'), ['--ci', ...workers, '--json', '--outputFile', outputFile], {
    env: { ...env, TEST_STEP: suite, NODE_ENV: 'test' },
    limit,
    quiet: true, // the reporter writes to stderr; stdout would repeat the JSON
  });
  if (!existsSync(outputFile)) return { passed: 0, failed: 1, timedOut };
  return count(JSON.parse(readFileSync(outputFile, 'utf8')), code);
}

function count(result, code) {
  const passed = result.numPassedTests;
  const skipped = result.numPendingTests + result.numTodoTests;
  const failed = result.numFailedTests + skipped + result.numRuntimeErrorTestSuites;
  if (skipped > 0) console.log(`  ${skipped} skipped or still to be written: counted as failed`);
  for (const file of result.testResults) {
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'pending' || status === 'todo') console.log(`    ${fullName}`);
    }
  }
  // jest found nothing, or failed outside of any test (a teardown): that is a failure of its own
  return { passed, failed: failed === 0 && (passed === 0 || code !== 0) ? 1 : failed };
}
