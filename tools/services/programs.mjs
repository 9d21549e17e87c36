import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter } from 'node:path';

/** The first of these programs that can be run and that `fits`: on the path, or where servers are kept off it. */
export function findProgram(names, fits = () => true) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];
  return names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).find((path) => runs(path) && fits(path));
}

/** A `mysqld` may be MySQL, which is another server. */
export const isMariaDb = (path) => execFileSync(path, ['--version'], { encoding: 'utf8' }).includes('MariaDB');

function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
