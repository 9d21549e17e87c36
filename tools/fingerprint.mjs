import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { root } from './processes.mjs';

/** sha256 over names and contents of files and folders (relative to the repository), and over `facts`. */
export function fingerprint(paths, facts = []) {
  const hash = createHash('sha256').update(facts.join('\n'));
  for (const file of paths.flatMap(filesUnder).sort())
    hash.update(`\n${file}\n`).update(readFileSync(`${root}/${file}`));
  return hash.digest('hex');
}

/** All files under a path of the repository; a path that is a file answers itself, one that is absent answers nothing. */
export function filesUnder(path) {
  return filesIn(`${root}/${path}`).map((file) => relative(root, file));
}

/** As `filesUnder`, with absolute paths. */
export function filesIn(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((name) => filesIn(`${path}/${name}`));
}

/**
 * Does the work unless `stamp` already holds this fingerprint. The stamp is removed first and written last,
 * so that work cut off in the middle is done again.
 */
export async function unlessStamped(stamp, print, work) {
  if (read(stamp) === print) return false;
  rmSync(`${root}/${stamp}`, { force: true });
  await work();
  mkdirSync(dirname(`${root}/${stamp}`), { recursive: true });
  writeFileSync(`${root}/${stamp}`, print);
  return true;
}

function read(stamp) {
  const path = `${root}/${stamp}`;
  return statSync(path, { throwIfNoEntry: false }) ? readFileSync(path, 'utf8') : undefined;
}
