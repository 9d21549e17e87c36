import { groupBy, type Clock } from '@ipharbor/platform/kernel';
import type { Tx, UnitOfWork } from '@ipharbor/platform/persistence';
import { Gate } from './gate';
import { HeldJobs } from './held-jobs';
import { JobClaims, LeaseLost, type Claimed } from './job-claims';
import type { AnyHandler, BatchJobHandler, JobHandler } from './job-handler';
import { inBatches } from './job-transport';
import { failureOf, jobProblem } from './jobs.problems';

export interface Handlers {
  get(name: string): AnyHandler | undefined;
}

/** What became of a job in this process. */
export interface JobOutcome {
  readonly name: string;
  readonly outcome: 'done' | 'retried' | 'dead' | 'lost';
  /** From the moment it was due until it was claimed or began. */
  readonly waitedSeconds: number;
  readonly ranSeconds: number;
}

export interface RunnerOptions {
  readonly leaseSeconds: number;
  /** Kinds that touch the database alone and run at the same moment; an embedded file has one writer anyway. */
  readonly atOnce?: number;
  readonly report: (job: Claimed, error: unknown) => void;
  readonly observe?: (outcome: JobOutcome) => void;
}

/** Jobs that speak to other machines and run at the same moment. */
const outsideAtOnce = 8;

type Transact = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
type Handle = (transact: Transact) => Promise<void>;
interface Failed {
  readonly error: unknown;
}

/** Claims jobs by token, runs their handlers, settles them in the handlers' own transactions. */
export class JobRunner {
  private readonly claims: JobClaims;
  private readonly inside: Gate;
  private readonly outside = new Gate(outsideAtOnce);
  private isStopping = false;

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly handlers: Handlers,
    private readonly options: RunnerOptions,
  ) {
    this.claims = new JobClaims(work, clock, (name) => handlers.get(name)?.job, options.leaseSeconds);
    this.inside = new Gate(options.atOnce ?? 1);
  }

  /** Runs those of the named jobs that are ready and due; whoever else was told of them finds nothing to claim. */
  async run(jobIds: readonly string[]): Promise<void> {
    for (const ids of inBatches(jobIds)) {
      if (this.isStopping) return;
      await this.runHeld(new HeldJobs(this.claims, await this.claims.claim(ids)));
    }
  }

  /** From now on nothing is begun: what is claimed and has not begun goes back. */
  stop(): void {
    this.isStopping = true;
  }

  private async runHeld(held: HeldJobs): Promise<void> {
    try {
      const elsewhere: Promise<void>[] = [];
      const here: [AnyHandler | undefined, Claimed[]][] = [];
      for (const [name, jobs] of groupBy(held.all, (job) => job.name)) {
        const handler = this.handlers.get(name);
        // who waits for another machine does not keep the rest waiting
        if (handler?.job.isOutside) elsewhere.push(this.runKind(handler, jobs, held));
        else here.push([handler, jobs]);
      }
      await all([this.runKinds(here, held), ...elsewhere]);
    } finally {
      await held.release();
    }
  }

  private async runKinds(kinds: readonly [AnyHandler | undefined, Claimed[]][], held: HeldJobs): Promise<void> {
    for (const [handler, jobs] of kinds) await this.runKind(handler, jobs, held);
  }

  private async runKind(handler: AnyHandler | undefined, jobs: readonly Claimed[], held: HeldJobs): Promise<void> {
    if (handler === undefined) {
      for (const job of jobs) await this.fail(job, jobProblem('job-without-handler'), 0);
    } else if ('handleMany' in handler) {
      await this.runMany(handler, jobs, held);
    } else if (handler.job.isOutside) {
      await all(jobs.map((job) => this.runOne(handler, job, held)));
    } else {
      for (const job of jobs) await this.runOne(handler, job, held);
    }
  }

  private async runOne(handler: JobHandler<AnyHandler['job']>, job: Claimed, held: HeldJobs): Promise<void> {
    const handle: Handle = (transact) =>
      handler.handle(job.payload, { jobId: job.id, attempt: job.attempts, transact });
    await this.begin(handler, [job], held, handle, ({ error }, seconds) => this.fail(job, error, seconds));
  }

  private async runMany(
    handler: BatchJobHandler<AnyHandler['job']>,
    jobs: readonly Claimed[],
    held: HeldJobs,
  ): Promise<void> {
    const deliver =
      (some: readonly Claimed[]): Handle =>
      (transact) =>
        handler.handleMany(
          some.map(({ id, payload }) => ({ jobId: id, payload })),
          { transact },
        );
    let isToBeDivided = false;
    await this.begin(handler, jobs, held, deliver(jobs), async ({ error }, seconds) => {
      if (jobs.length === 1) return this.fail(jobs[0], error, seconds);
      isToBeDivided = true;
      await held.waitAgain(jobs);
    });
    if (!isToBeDivided) return;
    // One bad job must not take its neighbours down with it.
    for (const job of jobs)
      await this.begin(handler, [job], held, deliver([job]), ({ error }, seconds) => this.fail(job, error, seconds));
  }

  private begin(
    { job: { isOutside } }: AnyHandler,
    jobs: readonly Claimed[],
    held: HeldJobs,
    handle: Handle,
    onFailure: (failed: Failed, seconds: number) => Promise<void>,
  ): Promise<void> {
    return (isOutside ? this.outside : this.inside).through(async () => {
      if (this.isStopping || !(await held.begin(jobs))) return;
      const began = performance.now();
      const failed = await this.attempt(jobs, handle);
      const seconds = (performance.now() - began) / 1000;
      if (failed) await onFailure(failed, seconds);
      else for (const job of jobs) this.observe(job, 'done', seconds);
    });
  }

  private async attempt(jobs: readonly Claimed[], handle: Handle): Promise<Failed | undefined> {
    let settled = false;
    const transact: Transact = async (effects) => {
      const result = await this.work.run(async (tx) => {
        const result = await effects(tx);
        await this.claims.settle(tx, jobs);
        return result;
      });
      settled = true;
      return result;
    };
    try {
      await handle(transact);
      if (!settled) await transact(async () => undefined);
      return undefined;
    } catch (error) {
      return { error };
    }
  }

  private async fail(job: Claimed, error: unknown, seconds: number): Promise<void> {
    if (error instanceof LeaseLost) return this.observe(job, 'lost', seconds);
    this.options.report(job, error);
    this.observe(job, await this.claims.fail(job, failureOf(error)), seconds);
  }

  private observe({ name, runAt }: Claimed, outcome: JobOutcome['outcome'], ranSeconds: number): void {
    const sinceDue = (this.clock.now().getTime() - runAt.getTime()) / 1000;
    this.options.observe?.({ name, outcome, ranSeconds, waitedSeconds: Math.max(0, sinceDue - ranSeconds) });
  }
}

/** Waits for every one, also when one fails: what is given back afterwards must not be running still. */
async function all(works: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
