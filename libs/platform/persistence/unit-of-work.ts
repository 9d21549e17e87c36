import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '@ipharbor/platform/kernel';
import type { DataSource } from 'typeorm';
import { isWorthRetrying } from './row-writer';
import { Tx } from './tx';

interface Open {
  readonly tx: Tx;
  /** Set when a nested unit failed: the outer one may no longer commit, whatever it catches. */
  failed?: { readonly error: unknown };
}

export interface UnitOptions {
  /**
   * Somebody will do this work again if it is missing, as a batch behind a checkpoint. On SQLite a power cut may then
   * undo it, whole; the death of the process does not.
   */
  readonly isRepeatable?: boolean;
}

const attempts = 4;

/**
 * Every write of the system happens in here: one transaction, its event rows and its jobs. On SQLite units of work wait
 * for each other, since the driver has one connection; nested calls join. On MariaDB the function may run again after a
 * deadlock, so it does no input or output and takes ids from outside.
 */
export class UnitOfWork {
  private tail: Promise<unknown> = Promise.resolve();
  private readonly open = new AsyncLocalStorage<Open>();
  private readonly listeners: ((jobIds: string[]) => void)[] = [];

  constructor(
    private readonly writer: DataSource,
    private readonly clock: Clock,
    private readonly leaseSeconds: number,
  ) {}

  /** The transaction that the caller is in, for reads that must see its own writes. */
  current(): Tx | undefined {
    return this.open.getStore()?.tx;
  }

  /** Told after each commit which jobs became ready; best effort, the sweeper is the guarantee. */
  onCommit(listener: (jobIds: string[]) => void): void {
    this.listeners.push(listener);
  }

  async run<T>(work: (tx: Tx) => Promise<T>, { isRepeatable = false }: UnitOptions = {}): Promise<T> {
    const outer = this.open.getStore();
    if (outer) return this.join(outer, work);
    const sqlite = this.writer.options.type === 'better-sqlite3';
    if (!sqlite) return this.retrying(() => this.once(work));
    return this.inTurn(() => (isRepeatable ? this.withoutWaiting(() => this.once(work)) : this.once(work)));
  }

  /** The commit goes to the log without waiting for the disk; the next one that waits, waits for this one too. */
  private async withoutWaiting<T>(once: () => Promise<T>): Promise<T> {
    await this.writer.query('PRAGMA synchronous = NORMAL');
    try {
      return await once();
    } finally {
      await this.writer.query('PRAGMA synchronous = FULL');
    }
  }

  private async once<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { result, jobs, effects } = await this.writer.transaction(async (em) => {
      const open: Open = { tx: new Tx(em, this.clock, this.leaseSeconds) };
      const result = await this.open.run(open, () => work(open.tx));
      if (open.failed) throw open.failed.error;
      return { result, jobs: open.tx.jobs, effects: open.tx.effects };
    });
    for (const effect of effects) effect();
    if (jobs.length > 0) for (const listener of this.listeners) this.open.exit(() => listener(jobs));
    return result;
  }

  private async join<T>(outer: Open, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await work(outer.tx);
    } catch (error) {
      outer.failed ??= { error };
      throw error;
    }
  }

  private inTurn<T>(once: () => Promise<T>): Promise<T> {
    const turn = this.tail.then(once);
    this.tail = turn.catch(() => undefined);
    return turn;
  }

  private async retrying<T>(once: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once();
      } catch (error) {
        if (attempt === attempts || !isWorthRetrying(error)) throw error;
      }
    }
  }
}
