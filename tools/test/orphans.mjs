import { filesUnder } from '../fingerprint.mjs';
import suites from './suites.cjs';

/** Throws when a spec belongs to no suite, and so would never run, or to two. */
export function checkEverySpecHasOneSuite() {
  const specs = ['apps', 'libs', 'db', 'test'].flatMap(filesUnder).filter((file) => file.endsWith('.spec.ts'));
  const misplaced = specs.filter((file) => suitesOf(`/${file}`).length !== 1);
  if (misplaced.length > 0) throw new Error(`in no suite of tools/test/suites.cjs, or in two: ${misplaced.join(', ')}`);
}

function suitesOf(path) {
  return Object.values(suites).filter(
    ({ testRegex, testPathIgnorePatterns = [] }) =>
      new RegExp(testRegex).test(path) && !testPathIgnorePatterns.some((pattern) => new RegExp(pattern).test(path)),
  );
}
