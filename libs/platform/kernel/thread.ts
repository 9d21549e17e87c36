import { join } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts the file `name` of `folder` in a thread of its own. Compiled, it is the .js file; from source (tests), the
 * compiler is hooked in first.
 */
export function startThread(folder: string, name: string, options: WorkerOptions): Worker {
  const source = __filename.endsWith('.ts');
  const entry = join(folder, `${name}${source ? '.ts' : '.js'}`);
  return source ? new Worker(fromSource(entry), { eval: true, ...options }) : new Worker(entry, options);
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
