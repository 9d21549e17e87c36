import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const password = 'Bench-2026-harbour';

/** The built api on a data folder of its own, and on DATABASE_URL where one is set (its tables must be empty or its own). */
export async function serve(dataDir, entry = 'dist/apps/api/src/main.js') {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, DEMO_PASSWORD: password, LOG_LEVEL: 'warn' };
  if (env.DATABASE_URL)
    spawnSync(process.execPath, ['dist/apps/api/src/migrate.js'], { cwd: root, env, stdio: 'inherit' });
  const child = spawn(process.execPath, ['--max-old-space-size=320', entry], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const base = `http://127.0.0.1:${port}/api`;
  await until(async () => child.exitCode === null && (await fetch(`${base}/health/ready`)).ok);
  const session = await until(() => signIn(base));
  const headers = { authorization: `Bearer ${session.token}` };
  return {
    base,
    get: async (path) => (await fetch(`${base}/v1${path}`, { headers })).json(),
    async post(path, form) {
      const answer = await fetch(`${base}/v1${path}`, { method: 'POST', headers, body: form });
      const body = await answer.json();
      if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
      return body;
    },
    /** Resident memory in MB: now, and the most it ever was. */
    memory() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const mb = (name) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1]) / 1024);
      return { now: mb('VmRSS'), peak: mb('VmHWM') };
    },
    /** Seconds of processor time so far, of all threads: what a busy machine does not distort. */
    cpuSeconds() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function signIn(base) {
  const answer = await fetch(`${base}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'officer', password }),
  });
  return answer.ok ? answer.json() : null;
}

async function until(attempt) {
  for (const giveUpAt = Date.now() + 120_000; Date.now() < giveUpAt;) {
    const result = await attempt().catch(() => null);
    if (result) return result;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the api did not come up');
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}
