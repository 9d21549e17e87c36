import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's folder; every tool works from here, whatever the caller's folder is. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** True for the file that was started by name, not imported: `isStarted(import.meta.url)`. */
export const isStarted = (url) => realpathSync(process.argv[1]) === fileURLToPath(url);

/** The program a package brought along, by its name in `node_modules/.bin`. */
export const bin = (name) => `${root}/node_modules/.bin/${name}`;

const running = new Set();

/**
 * Runs a program in its own process group, so that it can be stopped together with everything it started.
 * Answers `{ code, timedOut }`; `limit` in milliseconds, `env` is added to ours.
 */
export function run(command, args, { env = {}, limit, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
      detached: true,
    });
    running.add(child);
    let timedOut = false;
    const timer = limit && setTimeout(() => ((timedOut = true), stopGroup(child, 'SIGKILL')), limit);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code: code ?? (signal ? 1 : 0), timedOut });
    });
  });
}

/** As `run`, but anything else than exit code 0 is an error: for steps without which nothing can follow. */
export async function must(command, args, options) {
  const { code } = await run(command, args, options);
  if (code !== 0)
    throw new Error(`${command.split('/').pop()} ${args.slice(0, 2).join(' ')} ended with exit code ${code}`);
}

/** Whoever stops the tool stops what it started: a process group of its own does not hear Ctrl-C. */
export function stopWithUs() {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    process.once(signal, () => {
      for (const child of running) stopGroup(child, 'SIGTERM');
      process.exit(code);
    });
  }
}

function stopGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
