import { accessSync, constants } from 'node:fs';
import { must } from '../processes.mjs';
import { timed } from '../progress.mjs';
import { findProgram } from './programs.mjs';

/** True where `installPackages` can work: Debian or a child of it, as root. */
export const canInstall = () =>
  process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined && writable('/var/lib/dpkg');

/** Says what it will install, then does. */
export async function installPackages(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await timed('apt-get update', () => must('apt-get', ['update', '-qq'], { env, quiet: true }));
  await timed(`apt-get install ${packages.join(' ')}`, () =>
    must('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, quiet: true }),
  );
}

function writable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
