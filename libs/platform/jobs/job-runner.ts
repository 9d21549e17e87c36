import { groupBy, newId, type Clock } from '@ipharbor/platform/kernel';
import {
  databaseNow,
  JobRow,
  padded,
  type JobDefinition,
  type Tx,
  type UnitOfWork,
} from '@ipharbor/platform/persistence';
import { In } from 'typeorm';
import type { AnyHandler } from './job-handler';
import { inBatches } from './job-transport';

type Claimed = JobRow & { token: string };
export interface Handlers {
  get(name: string): AnyHandler | undefined;
}

/** The runner's lease was over and another took the job: everything it did in this unit of work is rolled back. */
class LeaseLost extends Error {}

/** Claims jobs by token, runs their handlers, settles them in the handlers' own transactions. */
export class JobRunner {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly handlers: Handlers,
    private readonly leaseSeconds: number,
    private readonly report: (job: JobRow, error: unknown) => void,
  ) {}

  /** Runs those of the named jobs that are ready and due; whoever else was told of them finds nothing to claim. */
  async run(jobIds: readonly string[]): Promise<void> {
    for (const ids of inBatches(jobIds)) {
      const claimed = await this.claim(ids);
      for (const [name, jobs] of groupBy(claimed, (job) => job.name)) await this.runKind(this.handlers.get(name), jobs);
    }
  }

  private claim(ids: readonly string[]): Promise<Claimed[]> {
    const token = newId();
    return this.work.run(async ({ em }) => {
      const now = await databaseNow(em, this.clock);
      await em
        .createQueryBuilder()
        .update(JobRow)
        .set({ status: 'leased', token, attempts: () => 'attempts + 1', leaseUntil: after(now, this.leaseSeconds) })
        .where('id IN (:...ids) AND status = :ready AND runAt <= :due', {
          ids: padded(ids),
          ready: 'ready',
          due: this.clock.now(),
        })
        .execute();
      const claimed = await em.find(JobRow, { where: { token }, order: { id: 'ASC' } });
      for (const [name, jobs] of groupBy(claimed, (job) => job.name)) {
        const seconds = this.handlers.get(name)?.job.leaseSeconds ?? 0;
        if (seconds > this.leaseSeconds)
          await em.update(JobRow, { id: In(jobs.map(({ id }) => id)) }, { leaseUntil: after(now, seconds) });
      }
      return claimed as Claimed[];
    });
  }

  private async runKind(handler: AnyHandler | undefined, jobs: Claimed[]): Promise<void> {
    if (handler === undefined) return this.fail(jobs, new Error(`no handler for job '${jobs[0].name}'`), undefined);
    if (!('handleMany' in handler)) {
      for (const job of jobs)
        await this.runOne(handler.job, [job], (transact) =>
          handler.handle(job.payload, { jobId: job.id, attempt: job.attempts, transact }),
        );
      return;
    }
    const deliver = (some: Claimed[]) => (transact: Transact) =>
      handler.handleMany(
        some.map(({ id, payload }) => ({ jobId: id, payload })),
        { transact },
      );
    const ok = await this.attempt(jobs, deliver(jobs));
    if (ok === true) return;
    // One bad job must not take its neighbours down with it.
    if (jobs.length === 1) return this.fail(jobs, ok.error, handler.job);
    for (const job of jobs) await this.runOne(handler.job, [job], deliver([job]));
  }

  private async runOne(
    definition: JobDefinition<unknown>,
    jobs: Claimed[],
    handle: (transact: Transact) => Promise<void>,
  ): Promise<void> {
    const ok = await this.attempt(jobs, handle);
    if (ok !== true) await this.fail(jobs, ok.error, definition);
  }

  private async attempt(
    jobs: Claimed[],
    handle: (transact: Transact) => Promise<void>,
  ): Promise<true | { error: unknown }> {
    let settled = false;
    const transact: Transact = async (effects) => {
      const result = await this.work.run(async (tx) => {
        const result = await effects(tx);
        await this.settle(tx, jobs);
        return result;
      });
      settled = true;
      return result;
    };
    try {
      await handle(transact);
      if (!settled) await transact(async () => undefined);
      return true;
    } catch (error) {
      return { error };
    }
  }

  private async settle({ em }: Tx, jobs: Claimed[]): Promise<void> {
    const { affected } = await em
      .createQueryBuilder()
      .update(JobRow)
      .set({ status: 'done', token: null, leaseUntil: null, settledAt: this.clock.now(), error: null })
      .where('id IN (:...ids) AND token = :token', { ids: padded(jobs.map(({ id }) => id)), token: jobs[0].token })
      .execute();
    if (affected !== jobs.length) throw new LeaseLost();
  }

  private async fail(jobs: Claimed[], error: unknown, definition: JobDefinition<unknown> | undefined): Promise<void> {
    if (error instanceof LeaseLost) return;
    await this.work.run(async ({ em }) => {
      for (const job of jobs) {
        this.report(job, error);
        const isLast = definition === undefined || job.attempts >= definition.attempts;
        const runAt = after(this.clock.now(), (definition?.backoffSeconds ?? 0) * 2 ** (job.attempts - 1));
        const next = isLast
          ? { status: 'dead' as const, settledAt: this.clock.now() }
          : { status: 'ready' as const, runAt, announceAt: runAt };
        const said = (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 2000);
        await em.update(
          JobRow,
          { id: job.id, token: job.token },
          { ...next, token: null, leaseUntil: null, error: said },
        );
      }
    });
  }
}

type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

const after = (instant: Date, seconds: number): Date => new Date(instant.getTime() + seconds * 1000);
