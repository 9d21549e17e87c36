import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { freePort, launch } from './launch.mjs';

/** A throw-away Redis that keeps nothing on disk and never evicts, as a queue needs it; answers its `url` and what `launch` does. */
export async function startRedis(program) {
  const folder = mkdtempSync(`${tmpdir()}/ipharbor-redis-`);
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const config = `${folder}/redis.conf`;
  writeFileSync(
    config,
    `bind 127.0.0.1
port ${port}
dir ${folder}
requirepass ${password}
save ""
appendonly no
maxmemory-policy noeviction
`,
    { mode: 0o600 },
  );
  const service = await launch({ name: 'Redis', folder, port, program, args: [config] });
  return { url: `redis://:${password}@127.0.0.1:${port}/0`, ...service };
}
