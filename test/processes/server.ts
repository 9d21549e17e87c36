import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const dist = join(__dirname, '../../dist/apps');

/** What a request came to; null when the process died before it answered. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
}

/** The built product as its own processes, to be killed: the api, and with Redis a worker that runs its jobs. */
export class Server {
  private readonly children: ChildProcess[] = [];
  private port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  constructor(private readonly environment: Readonly<Record<string, string>>) {}

  async start(): Promise<void> {
    if (!existsSync(join(dist, 'api/src/main.js'))) throw new Error('build first: npm run build');
    this.port ||= await freePort();
    this.run('api');
    if (this.environment.REDIS_URL) this.run('worker');
    await this.untilReady();
  }

  /** kill -9, all of them at once. */
  async kill(): Promise<void> {
    const gone = this.children.splice(0).map((child) => ended(child, 'SIGKILL'));
    await Promise.all(gone);
  }

  async stop(): Promise<void> {
    await Promise.all(this.children.splice(0).map((child) => ended(child, 'SIGTERM')));
  }

  async send<Body>(
    method: string,
    path: string,
    token: string,
    options: { body?: object | FormData; key?: string; version?: number } = {},
  ): Promise<Answer<Body> | null> {
    const { body, key, version } = options;
    const isForm = body instanceof FormData;
    const headers = {
      authorization: `Bearer ${token}`,
      ...(key ? { 'idempotency-key': key } : {}),
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
    };
    try {
      const answer = await fetch(`${this.address}/api/v1${path}`, {
        method,
        headers,
        body: isForm ? body : JSON.stringify(body),
      });
      return { status: answer.status, body: (await answer.json()) as Body };
    } catch {
      return null;
    }
  }

  private run(program: 'api' | 'worker'): void {
    const env = {
      PATH: process.env.PATH,
      LOG_LEVEL: 'silent',
      DEMO: 'off',
      PORT: String(this.port),
      ...this.environment,
    };
    const child = spawn(process.execPath, [join(dist, program, 'src/main.js')], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.children.push(child);
  }

  private async untilReady(): Promise<void> {
    for (;;) {
      const died = this.children.find(({ exitCode }) => exitCode !== null);
      if (died) throw new Error(`the server ended with code ${died.exitCode}`);
      const ready = await fetch(`${this.address}/api/health/ready`).catch(() => null);
      if (ready?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}

/** Signals and waits for the end. */
export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
