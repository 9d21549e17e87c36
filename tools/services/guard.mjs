// Runs a service for as long as whoever started it lives: `guard.mjs <folder to remove afterwards> <program> <arguments…>`.
// Our standard input is a pipe from the starter. However the starter ends, by a signal or kill -9, the pipe closes.
// On the line `crash` the service is killed and stays away until the line `revive`: for tests of what survives that.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [folder, program, ...args] = process.argv.slice(2);
let isCrashed = false;
let service = start();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.stdin.on('error', stop);
createInterface({ input: process.stdin })
  .on('line', (line) => {
    if (line === 'crash') {
      isCrashed = true;
      service.kill('SIGKILL');
    } else if (line === 'revive') {
      isCrashed = false;
      service = start();
    }
  })
  .on('close', stop);

function start() {
  const started = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  started.on('error', (error) => end(1, error.message));
  started.on('exit', (code) => !isCrashed && started === service && end(code ?? 0));
  return started;
}

function stop() {
  if (isCrashed) end(0);
  else service.kill('SIGKILL');
}

function end(code, message) {
  if (message) console.error(message);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
}
