import { newId, type Clock } from '@ipharbor/platform/kernel';
import {
  databaseNow,
  isUniqueViolation,
  JobRow,
  knownJobs,
  LeaseRow,
  type UnitOfWork,
} from '@ipharbor/platform/persistence';
import { In, LessThan, LessThanOrEqual } from 'typeorm';
import { slotOf, type Recurring } from './recurring';

const rowsPerRound = 5_000;
const keepDoneDays = 7;

/**
 * The guarantee behind the bell: announces again what is ready and was not run, takes back what a dead process held,
 * starts recurring work, forgets what is long done. One process at a time, by a lease row.
 */
export class Sweeper {
  private readonly me = newId();

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly leaseSeconds: number,
    private readonly recurring: readonly Recurring[],
    private readonly announce: (jobIds: string[]) => Promise<void>,
  ) {}

  /** One round; answers how many jobs it announced. */
  async sweep(): Promise<number> {
    if (!(await this.holdLease())) return 0;
    await this.startRecurring();
    await this.takeBackExpired();
    const due = await this.claimDue();
    if (due.length > 0) await this.announce(due);
    await this.forgetDone();
    return due.length;
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
      if (slot !== null)
        await this.work.run((tx) => tx.enqueue(task.job, {}, { dedupeKey: `${task.job.name}@${slot}` }));
    }
  }

  private takeBackExpired(): Promise<void> {
    return this.work.run(async ({ em }) => {
      const now = await databaseNow(em, this.clock);
      const expired = await em.find(JobRow, {
        where: { status: 'leased', leaseUntil: LessThan(now) },
        take: rowsPerRound,
      });
      const [dead, alive] = [expired.filter(isSpent), expired.filter((job) => !isSpent(job))];
      const free = { token: null, leaseUntil: null };
      for (const job of alive)
        await em.update(
          JobRow,
          { id: job.id, token: job.token! },
          { ...free, status: 'ready', announceAt: this.clock.now() },
        );
      for (const job of dead)
        await em.update(
          JobRow,
          { id: job.id, token: job.token! },
          {
            ...free,
            status: 'dead',
            settledAt: this.clock.now(),
            error: 'the process died, or ran longer than its lease, at every attempt',
          },
        );
    });
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
      const ids = due.map(({ id }) => id);
      for (let at = 0; at < ids.length; at += 1000)
        await em.update(
          JobRow,
          { id: In(ids.slice(at, at + 1000)) },
          { announceAt: new Date(now.getTime() + this.leaseSeconds * 1000) },
        );
      return ids;
    });
  }

  private async forgetDone(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keepDoneDays * 86_400_000);
    await this.work.run(async ({ em }) => {
      const old = await em.find(JobRow, {
        select: { id: true },
        where: { status: 'done', settledAt: LessThan(before) },
        take: 1000,
      });
      if (old.length > 0) await em.delete(JobRow, { id: In(old.map(({ id }) => id)) });
    });
  }
}

const isSpent = (job: JobRow): boolean => job.attempts >= (knownJobs().get(job.name)?.attempts ?? 1);
