import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, groupBy } from '@ipharbor/platform/kernel';
import { knownJobs, reviveDead, UnitOfWork, type JobRow } from '@ipharbor/platform/persistence';
import { jobRetried } from '../operations.events';
import type { Trouble, TroubleSource } from '../trouble/trouble';
import { Troubles } from '../trouble/troubles';
import { reasonOf, undoneOf } from './failed-job';
import { FailedJobs } from './failed-jobs';

/** Jobs that failed, as officers read them. */
@Injectable()
export class JobTroubles implements TroubleSource, OnModuleInit {
  readonly name = 'jobs';

  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly failed: FailedJobs,
    private readonly troubles: Troubles,
  ) {}

  onModuleInit(): void {
    this.troubles.register(this);
  }

  async list(actor: Actor): Promise<Trouble[]> {
    const rows = (await this.failed.visibleTo(actor)).map(({ row }) => row);
    return [...groupBy(rows, keyOf)].map(([key, some]) => troubleOf(actor, key, some));
  }

  async retry(actor: Actor, key: string): Promise<number> {
    const dead = (await this.failed.visibleTo(actor)).filter(({ row }) => row.status === 'dead' && keyOf(row) === key);
    return this.revive(
      actor,
      dead.map(({ row }) => row.id),
    );
  }

  /** Those that are still dead, with one event each; answers how many. */
  async revive(actor: Actor, ids: readonly string[]): Promise<number> {
    return this.work.run(async (tx) => {
      const revived = await reviveDead(tx, ids, this.clock.now());
      await tx.publishMany(
        actor,
        jobRetried,
        revived.map((id) => ({ type: 'job', id })),
      );
      return revived.length;
    });
  }
}

const keyOf = ({ name, problem, status }: JobRow): string => `${name} ${problem ?? ''} ${status}`;

function troubleOf(actor: Actor, key: string, rows: readonly JobRow[]): Trouble {
  const [{ name, status }] = rows;
  const isFinal = status === 'dead';
  const times = rows.map(({ settledAt, runAt }) => (isFinal ? (settledAt ?? runAt) : runAt).getTime());
  return {
    key,
    undone: undoneOf(name, rows.length),
    reason: reasonOf(rows[0]),
    count: rows.length,
    isFinal,
    lastAt: isFinal ? new Date(Math.max(...times)) : null,
    nextAt: isFinal ? null : new Date(Math.min(...times)),
    mendedAt: knownJobs().get(name)?.mendedAt ?? null,
    canRetry: isFinal && actor.permissions.has('operations:retry'),
  };
}
