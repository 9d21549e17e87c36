import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { WorkerTask } from './worker-messages';

/** A file that needs more than this to be read ends its worker, never the process. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** Compiled, the worker is the file beside this one; from source (tests), the compiler is hooked in first. */
export function startWorker(task: WorkerTask): Worker {
  const source = __filename.endsWith('.ts');
  const entry = join(__dirname, source ? 'sheet-worker.ts' : 'sheet-worker.js');
  return source
    ? new Worker(fromSource(entry), { eval: true, workerData: task, resourceLimits })
    : new Worker(entry, { workerData: task, resourceLimits });
}

const fromSource = (entry: string): string => `
  const { readFileSync } = require('node:fs');
  const { transformSync } = require('@swc/core');
  const rc = JSON.parse(readFileSync('.swcrc', 'utf8'));
  const options = { ...rc, exclude: undefined, swcrc: false, sourceMaps: false, jsc: { ...rc.jsc, baseUrl: process.cwd() } };
  require.extensions['.ts'] = (module, filename) =>
    module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
  require(${JSON.stringify(entry)});
`;
