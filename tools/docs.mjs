// Regenerates what the code can say about itself: permissions, lifecycles, problems, schema dumps. `--check` compares instead.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { relative } from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { build } from './build.mjs';
import { filesIn } from './fingerprint.mjs';
import { must, root, run, stopWithUs } from './processes.mjs';
import { locateServices, provide, stopServices } from './services.mjs';

const check = process.argv.includes('--check');

stopWithUs();
await bootstrap();
await build();
await locateServices(['mariadb']); // one of the schema dumps is its own
const folder = check ? mkdtempSync(`${tmpdir()}/ipharbor-docs-`) : root;
try {
  const env = await provide('mariadb');
  await must(process.execPath, ['--enable-source-maps', 'dist/apps/api/src/docs.js', folder], { env });
  if (check) await compare();
} finally {
  await stopServices();
  if (check) rmSync(folder, { recursive: true, force: true });
}

async function compare() {
  const stale = filesIn(folder).filter((file) => !same(file, `${root}/${relative(folder, file)}`));
  for (const file of stale) {
    await run('diff', [
      '-uN',
      '--label',
      'in the repository',
      '--label',
      'of the code',
      `${root}/${relative(folder, file)}`,
      file,
    ]);
  }
  if (stale.length === 0) return;
  console.error(
    `out of date: ${stale.map((file) => relative(folder, file)).join(', ')}; run npm run docs and look at the difference`,
  );
  process.exitCode = 1;
}

function same(one, other) {
  return existsSync(other) && readFileSync(one).equals(readFileSync(other));
}
