import { groupBy, newId, type Clock } from '@ipharbor/platform/kernel';
import { databaseNow, JobRow, padded, type Tx, type UnitOfWork } from '@ipharbor/platform/persistence';
import type { EntityManager, QueryDeepPartialEntity } from 'typeorm';
import type { Failure } from './jobs.problems';

/** A job that this process holds until `token` is taken from it. */
export interface Claimed {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly runAt: Date;
  readonly token: string;
}

/** What the table must know of a kind of job. */
export interface KindOfJob {
  readonly attempts: number;
  readonly backoffSeconds: number;
  readonly leaseSeconds?: number;
}

/** The runner's lease was over and another took the job: everything it did in this unit of work is rolled back. */
export class LeaseLost extends Error {}

const longestBackoffSeconds = 3_600;
const read = ['id', 'name', 'payload', 'attempts', 'runAt'] as const;

/** The table's side of running jobs: who holds which, for how long, and what came of it. */
export class JobClaims {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly kindOf: (name: string) => KindOfJob | undefined,
    readonly leaseSeconds: number,
  ) {}

  /** Those of the named jobs that are ready and due, from now on this caller's. */
  claim(ids: readonly string[]): Promise<Claimed[]> {
    const token = newId();
    return this.work.run(
      async ({ em }) => {
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
        const claimed = await this.held(em, token);
        for (const [name, jobs] of groupBy(claimed, (job) => job.name)) {
          const seconds = this.secondsOf(name);
          if (seconds > this.leaseSeconds) await this.extend(em, jobs, after(now, seconds));
        }
        return claimed;
      },
      // a power cut that undoes a claim leaves the job as it was before: ready
      { isRepeatable: true },
    );
  }

  /** Another full lease; answers false when one of them is no longer ours. */
  renew(jobs: readonly Claimed[]): Promise<boolean> {
    return this.work.run(
      async ({ em }) => {
        const now = await databaseNow(em, this.clock);
        let hit = 0;
        for (const [name, some] of groupBy(jobs, (job) => job.name))
          hit += await this.extend(em, some, after(now, this.secondsOf(name)));
        return hit === jobs.length;
      },
      { isRepeatable: true },
    );
  }

  /** Done, in the transaction of the effects; a job that is no longer ours takes them all back. */
  async settle({ em }: Tx, jobs: readonly Claimed[]): Promise<void> {
    const hit = await this.change(em, jobs, {
      status: 'done',
      token: null,
      leaseUntil: null,
      settledAt: this.clock.now(),
      error: null,
      problem: null,
      detail: null,
    });
    if (hit !== jobs.length) throw new LeaseLost();
  }

  /** What was not begun goes back as if it had never been claimed. */
  async giveBack(jobs: readonly Claimed[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.work.run(({ em }) =>
      this.change(em, jobs, {
        status: 'ready',
        token: null,
        leaseUntil: null,
        announceAt: this.clock.now(),
        attempts: () => 'attempts - 1',
      }),
    );
  }

  /** Later again, or dead after the last attempt; answers which. */
  async fail(job: Claimed, failure: Failure): Promise<'retried' | 'dead'> {
    const kind = this.kindOf(job.name);
    const isLast = kind === undefined || job.attempts >= kind.attempts;
    const runAt = after(this.clock.now(), backoffSeconds(kind?.backoffSeconds ?? 0, job.attempts));
    const next = isLast
      ? { status: 'dead' as const, settledAt: this.clock.now() }
      : { status: 'ready' as const, runAt, announceAt: runAt };
    await this.work.run(({ em }) => this.change(em, [job], { ...next, ...failure, token: null, leaseUntil: null }));
    return isLast ? 'dead' : 'retried';
  }

  private secondsOf = (name: string): number => Math.max(this.kindOf(name)?.leaseSeconds ?? 0, this.leaseSeconds);

  private extend = (em: EntityManager, jobs: readonly Claimed[], leaseUntil: Date): Promise<number> =>
    this.change(em, jobs, { leaseUntil });

  /** Of rows read by the hundred thousand, plain values: an entity costs several times as much. */
  private async held(em: EntityManager, token: string): Promise<Claimed[]> {
    const query = em.createQueryBuilder(JobRow, 'job').select('job.token', 'token');
    for (const name of read) query.addSelect(`job.${name}`, name);
    const rows = await query.where('job.token = :token', { token }).orderBy('job.id').getRawMany<Claimed>();
    const { driver, columns } = { driver: em.connection.driver, columns: em.connection.getMetadata(JobRow).columns };
    const [payload, runAt] = ['payload', 'runAt'].map((name) => columns.find((c) => c.propertyName === name)!);
    return rows.map((row) => ({
      ...row,
      attempts: Number(row.attempts),
      payload: driver.prepareHydratedValue(row.payload, payload) as unknown,
      runAt: driver.prepareHydratedValue(row.runAt, runAt) as Date,
    }));
  }

  private async change(em: EntityManager, jobs: readonly Claimed[], values: Changed): Promise<number> {
    const { affected } = await em
      .createQueryBuilder()
      .update(JobRow)
      .set(values as QueryDeepPartialEntity<JobRow>)
      .where('id IN (:...ids) AND token = :token', { ids: padded(jobs.map(({ id }) => id)), token: jobs[0].token })
      .execute();
    return affected ?? 0;
  }
}

type Changed = { [Column in Exclude<keyof JobRow, 'payload'>]?: JobRow[Column] | (() => string) };

/** Doubles with each attempt, up to an hour: a job that may be tried a thousand times must still come back today. */
export const backoffSeconds = (first: number, attempt: number): number =>
  Math.min(first * 2 ** Math.min(attempt - 1, 30), Math.max(first, longestBackoffSeconds));

const after = (instant: Date, seconds: number): Date => new Date(instant.getTime() + seconds * 1000);
