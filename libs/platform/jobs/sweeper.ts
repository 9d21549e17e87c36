import { newId, type Clock } from '@ipharbor/platform/kernel';
import {
  databaseNow,
  isUniqueViolation,
  JobRow,
  knownJobs,
  LeaseRow,
  padded,
  type UnitOfWork,
} from '@ipharbor/platform/persistence';
import { In, LessThan, LessThanOrEqual } from 'typeorm';
import { inBatches } from './job-transport';
import { slotKey, slotOf, type Recurring } from './recurring';

const rowsPerRound = 5_000;
/** Rounds of one sweep: a wave of 100,000 that falls due at one moment is announced at once. */
const roundsPerSweep = 20;
const keepDoneDays = 7;

/**
 * The guarantee behind the bell: announces again what is ready and was not run, takes back what a dead process held,
 * starts recurring work, forgets what is long done. One process at a time, by a lease row.
 */
export class Sweeper {
  private readonly me = newId();
  /** What this process has already seen started, by the name of the task. */
  private readonly startedSlots = new Map<string, string>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly leaseSeconds: number,
    private readonly recurring: readonly Recurring[],
    private readonly announce: (jobIds: string[]) => Promise<void>,
  ) {}

  /** Answers how many jobs it announced. */
  async sweep(): Promise<number> {
    if (!(await this.holdLease())) return 0;
    await this.startRecurring();
    await this.whileFull(() => this.takeBackExpired());
    const announced = await this.whileFull(() => this.announceDue());
    await this.whileFull(() => this.forgetDone());
    return announced;
  }

  /** Round after round as long as there is more and no other process has become the sweeper. */
  private async whileFull(round: () => Promise<number>): Promise<number> {
    let total = 0;
    for (let rounds = 0; rounds < roundsPerSweep; rounds += 1) {
      if (rounds > 0 && !(await this.holdLease())) break;
      const rows = await round();
      total += rows;
      if (rows < rowsPerRound) break;
    }
    return total;
  }

  /**
   * Everything that a process known to be gone had taken or not yet announced: the embedded profile calls this at start,
   * when it is the only one, so that nothing waits for a lease to end.
   */
  async takeBackAll(): Promise<void> {
    await this.work.run(async ({ em }) => {
      const announceAt = this.clock.now();
      await em.update(LeaseRow, { id: 'sweeper' }, { holder: null, until: new Date(0) });
      await em.update(JobRow, { status: 'leased' }, { status: 'ready', token: null, leaseUntil: null });
      await em.update(JobRow, { status: 'ready', runAt: LessThanOrEqual(announceAt) }, { announceAt });
    });
  }

  private holdLease(): Promise<boolean> {
    return this.work.run(async ({ em }) => {
      const now = await databaseNow(em, this.clock);
      const until = new Date(now.getTime() + (this.leaseSeconds / 2) * 1000);
      const { affected } = await em
        .createQueryBuilder()
        .update(LeaseRow)
        .set({ holder: this.me, until })
        .where('id = :id AND (holder = :me OR until <= :now)', { id: 'sweeper', me: this.me, now })
        .execute();
      if (affected === 1) return true;
      if ((await em.countBy(LeaseRow, { id: 'sweeper' })) > 0) return false;
      await em.insert(LeaseRow, { id: 'sweeper', holder: this.me, until }).catch((error: unknown) => {
        if (!isUniqueViolation(error)) throw error;
      });
      return (await em.countBy(LeaseRow, { id: 'sweeper', holder: this.me })) === 1;
    });
  }

  private async startRecurring(): Promise<void> {
    for (const task of this.recurring) {
      const slot = slotOf(task, this.clock);
      if (slot === null || this.startedSlots.get(task.job.name) === slot) continue;
      await this.work.run((tx) => tx.enqueue(task.job, {}, { dedupeKey: slotKey(task, slot) }));
      this.startedSlots.set(task.job.name, slot);
    }
  }

  /** A few statements, however many jobs a dead process held; answers how many it looked at. */
  private takeBackExpired(): Promise<number> {
    return this.work.run(async ({ em }) => {
      const now = await databaseNow(em, this.clock);
      const expired = await em.find(JobRow, {
        select: { id: true, name: true, attempts: true },
        where: { status: 'leased', leaseUntil: LessThan(now) },
        take: rowsPerRound,
      });
      const free = { token: null, leaseUntil: null };
      const isFree = { status: 'leased', leaseUntil: LessThan(now) } as const;
      for (const ids of chunksOf(expired.filter((job) => !isSpent(job))))
        await em.update(JobRow, { id: In(ids), ...isFree }, { ...free, status: 'ready', announceAt: this.clock.now() });
      const died = {
        problem: 'job-process-died',
        error: 'the process died, or ran longer than its lease, at every attempt',
      };
      for (const ids of chunksOf(expired.filter(isSpent)))
        await em.update(
          JobRow,
          { id: In(ids), ...isFree },
          { ...free, ...died, status: 'dead', settledAt: this.clock.now() },
        );
      return expired.length;
    });
  }

  private async announceDue(): Promise<number> {
    const due = await this.claimDue();
    if (due.length > 0) await this.announce(due);
    return due.length;
  }

  private claimDue(): Promise<string[]> {
    return this.work.run(async ({ em }) => {
      const now = this.clock.now();
      const due = await em.find(JobRow, {
        select: { id: true },
        where: { status: 'ready', announceAt: LessThanOrEqual(now), runAt: LessThanOrEqual(now) },
        order: { announceAt: 'ASC' },
        take: rowsPerRound,
      });
      const announceAt = new Date(now.getTime() + this.leaseSeconds * 1000);
      for (const ids of chunksOf(due)) await em.update(JobRow, { id: In(ids), status: 'ready' }, { announceAt });
      return due.map(({ id }) => id);
    });
  }

  private async forgetDone(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - keepDoneDays * 86_400_000);
    return this.work.run(async ({ em }) => {
      const old = await em.find(JobRow, {
        select: { id: true },
        where: { status: 'done', settledAt: LessThan(before) },
        take: rowsPerRound,
      });
      for (const ids of chunksOf(old)) await em.delete(JobRow, { id: In(ids) });
      return old.length;
    });
  }
}

const isSpent = (job: Pick<JobRow, 'name' | 'attempts'>): boolean =>
  job.attempts >= (knownJobs().get(job.name)?.attempts ?? 1);

/** Ids in lists of a few fixed lengths, so that prepared statements repeat. */
const chunksOf = (jobs: readonly Pick<JobRow, 'id'>[]): string[][] =>
  inBatches(jobs, 1000).map((some) => padded(some.map(({ id }) => id)));
