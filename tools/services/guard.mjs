// Runs a service for as long as whoever started it lives: `guard.mjs <folder to remove afterwards> <program> <arguments…>`.
// Our standard input is a pipe from the starter. However the starter ends, by a signal or kill -9, the pipe closes.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const [folder, program, ...args] = process.argv.slice(2);
const service = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => service.kill('SIGKILL'));
process.stdin
  .on('end', () => service.kill('SIGKILL'))
  .on('error', () => service.kill('SIGKILL'))
  .resume();

service.on('error', (error) => end(1, error.message));
service.on('exit', (code) => end(code ?? 0));

function end(code, message) {
  if (message) console.error(message);
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit(code);
}
