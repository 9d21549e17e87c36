import type { INestApplicationContext, Type } from '@nestjs/common';
import { Accounts, ActorOf, type Actor } from '@ipharbor/access';
import { JobRunner } from '@ipharbor/platform/jobs';
import { JobRow, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import type { TravelClock } from './travel-clock';

/** The contexts of the product, as the people of the demo city use them at a time of their past. */
export class DemoCity {
  private readonly actors = new Map<string, Actor>();

  constructor(
    private readonly context: INestApplicationContext,
    readonly clock: TravelClock,
    /** Says that a long step begins. */
    readonly say: (step: string) => void,
  ) {}

  get<T>(type: Type<T>): T {
    return this.context.get(type, { strict: false });
  }

  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.get(UnitOfWork).run(work);
  }

  /** Whoever signs in under this name; what they hold is read once, the organisation stands still. */
  async actor(username: string): Promise<Actor> {
    const known = this.actors.get(username);
    if (known) return known;
    const account = await this.get(Accounts).byUsername(username);
    const actor = account && (await this.get(ActorOf).account(account.id));
    if (!actor) throw new Error(`the demo city has no active account '${username}'`);
    this.actors.set(username, actor);
    return actor;
  }

  /** Runs what is due, and what that leaves behind. */
  async runJobs(): Promise<void> {
    for (let due = await this.dueJobs(); due.length > 0; due = await this.dueJobs()) await this.get(JobRunner).run(due);
  }

  private async dueJobs(): Promise<string[]> {
    const jobs = await this.get(Reader)
      .from(JobRow, 'job')
      .select('job.id', 'id')
      .where('job.status = :ready AND job.runAt <= :now', { ready: 'ready', now: this.clock.now() })
      .orderBy('job.id')
      .getRawMany<{ id: string }>();
    return jobs.map(({ id }) => id);
  }
}
