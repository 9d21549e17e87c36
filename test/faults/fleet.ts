import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ended, freePort } from '../processes/server';

const probe = join(__dirname, 'probe.cjs');
const migrate = join(__dirname, '../../dist/apps/api/src/migrate.js');
const crashable = join(__dirname, '../../tools/services/crashable.mjs');

const patience = 20_000;

export type Service = 'mariadb' | 'redis';
interface Addresses {
  readonly DATABASE_URL: string;
  readonly REDIS_URL: string;
}

/** A MariaDB and a Redis of this suite alone, to be killed and started again where they were. */
export class Services {
  private constructor(
    private readonly keeper: ChildProcess,
    readonly addresses: Addresses,
  ) {}

  static async start(): Promise<Services> {
    const keeper = fork(crashable);
    const [addresses] = (await once(keeper, 'message')) as [Addresses];
    return new Services(keeper, addresses);
  }

  async tell(service: Service, action: 'crash' | 'revive'): Promise<void> {
    this.keeper.send([service, action]);
    await once(this.keeper, 'message');
  }

  async stop(): Promise<void> {
    this.keeper.disconnect();
    await once(this.keeper, 'exit');
  }
}

/** The processes of the product with the probe in them. */
export class Fleet {
  /** Processes that ended without being told to: what a service does must not bring them down. */
  readonly fallen: string[] = [];
  private readonly children = new Map<string, ChildProcess>();
  private address = '';

  constructor(
    readonly names: readonly string[],
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  async start(): Promise<void> {
    const PORT = String(await freePort());
    this.address = `http://127.0.0.1:${PORT}`;
    Object.assign(this.environment, { PORT, PATH: process.env.PATH, LOG_LEVEL: 'silent', DEMO: 'off' });
    if (this.environment.DATABASE_URL)
      spawnSync(process.execPath, [migrate], { env: this.environment, stdio: ['ignore', 'ignore', 'inherit'] });
    for (const name of this.names) this.run(name);
    await this.untilReady();
  }

  run(name: string): void {
    const child = spawn(process.execPath, [probe, name.split('-')[0]], {
      env: this.environment,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.children.set(name, child);
    child.once('exit', (code) => code !== null && code !== 0 && this.fallen.push(`${name} ended with code ${code}`));
  }

  async kill(name: string): Promise<void> {
    await ended(this.children.get(name)!, 'SIGKILL');
  }

  /** As a supervisor stops it; fails when it does not end by itself. */
  async end(name: string): Promise<void> {
    const child = this.children.get(name)!;
    const tooLate = setTimeout(() => child.kill('SIGKILL'), patience);
    await ended(child, 'SIGTERM');
    clearTimeout(tooLate);
    if (child.signalCode === 'SIGKILL') throw new Error(`${name} did not end within ${patience} ms of SIGTERM`);
  }

  /** Stands still with everything it holds, and goes on later as if nothing had happened. */
  async freeze(name: string, milliseconds: number): Promise<void> {
    const child = this.children.get(name)!;
    child.kill('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    child.kill('SIGCONT');
  }

  async untilReady(): Promise<void> {
    while (!(await this.ask('GET', '/api/health/ready'))) await new Promise((resolve) => setTimeout(resolve, 30));
  }

  /** The answer, or null when there was none or it was an error. */
  async ask<Body>(method: string, path: string): Promise<Body | null> {
    const answer = await fetch(this.address + path, { method, signal: AbortSignal.timeout(20_000) }).catch(() => null);
    return answer?.ok ? ((await answer.json().catch(() => null)) as Body | null) : null;
  }

  async stop(): Promise<void> {
    await Promise.all(this.names.map((name) => this.end(name)));
  }
}
