import { newId, type Clock, type Principal, type SubjectRef } from '@ipharbor/platform/kernel';
import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';
import { EventRow, seal, type EventType } from './event-row';
import { aboutColumn, isConfidential } from './indexes';
import { JobRow, jobsOn, type JobDefinition } from './job-row';
import type { Policy } from './policy';
import { persistenceProblem } from './problems';
import { RowWriter } from './row-writer';

export type Row = ObjectLiteral & { id: string };
/** Field-level history: `{ name: [before, after] }`. */
export type Changes = Record<string, [unknown, unknown]>;
type Payload = Record<string, unknown>;
type Cause = SubjectRef & { aboutId: string | null };

export interface EnqueueOptions {
  readonly runAt?: Date;
  /** At most one job with this key ever exists. */
  readonly dedupeKey?: string;
}

/** Subjects of one event-subscribed job, and ids of one IN list. */
const batch = 1000;

/** The whole write vocabulary of the system, valid inside one unit of work. */
export class Tx {
  /** Jobs to announce once committed. */
  readonly jobs: string[] = [];
  /** What this process does once committed, such as forgetting what it had cached; never inputs or outputs that matter. */
  readonly effects: (() => void)[] = [];
  private readonly rows: RowWriter;
  private readonly loaded = new WeakMap<object, unknown[]>();
  private readonly changes = new WeakMap<object, Changes>();
  /** The end of the chain of each subject met so far; null where it has not begun. */
  private readonly lastEvent = new Map<string, Pick<EventRow, 'seq' | 'hash'> | null>();

  constructor(
    readonly em: EntityManager,
    private readonly clock: Clock,
    /** After that many seconds a job that was announced and has not run is announced again. */
    private readonly leaseSeconds: number,
  ) {
    this.rows = new RowWriter(em);
  }

  /** The row, if it exists and the policy covers it; otherwise `not-found` (404), in both cases alike. */
  async get<T extends Row, A extends Principal>(
    entity: EntityTarget<T>,
    id: string,
    policy: Policy<T, A>,
    actor: A,
  ): Promise<T> {
    const row = await this.find(entity, id);
    if (row === null || !(await policy.covers(actor, row))) throw persistenceProblem('not-found');
    return row;
  }

  /** The row without asking a policy: for jobs, and for rows that a policy has already covered. */
  async find<T extends Row>(entity: EntityTarget<T>, id: string): Promise<T | null> {
    const [row] = await this.findMany(entity, [id]);
    return row ?? null;
  }

  async findMany<T extends Row>(entity: EntityTarget<T>, ids: readonly string[]): Promise<T[]> {
    const found: T[] = [];
    for (let at = 0; at < ids.length; at += batch) {
      const rows = await this.em
        .createQueryBuilder(entity, 'row')
        .where('row.id IN (:...ids)', { ids: padded(ids.slice(at, at + batch)) })
        .getMany();
      found.push(...rows);
    }
    return found.map((row) => this.remember(row));
  }

  /** Rows of this aggregate by a condition on its own columns; small sets only. */
  async findBy<T extends Row>(entity: EntityTarget<T>, where: Partial<T>): Promise<T[]> {
    const query = this.em.createQueryBuilder(entity, 'row');
    for (const [column, value] of Object.entries(where) as [string, unknown][])
      if (value === null) query.andWhere(`row.${column} IS NULL`);
      else query.andWhere(`row.${column} = :${column}`, { [column]: value });
    return (await query.orderBy('row.id').getMany()).map((row) => this.remember(row));
  }

  /**
   * The rows as they are now, kept from other units of work until this one ends: they wait, where `hold` would refuse them.
   * For a sum that is counted anew over rows which two commands may change at once. Locked in the order of their ids.
   */
  async lock<T extends Row>(entity: EntityTarget<T>, ids: readonly string[]): Promise<T[]> {
    const locked: T[] = [];
    const sorted = [...new Set(ids)].sort();
    for (let at = 0; at < sorted.length; at += batch) {
      const query = this.em
        .createQueryBuilder(entity, 'row')
        .where('row.id IN (:...ids)', { ids: padded(sorted.slice(at, at + batch)) })
        .orderBy('row.id');
      // the one writer of SQLite keeps everybody waiting by itself
      if (this.em.connection.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
      locked.push(...(await query.getMany()));
    }
    return locked.map((row) => this.remember(row));
  }

  async insert<T extends object>(row: T): Promise<T> {
    await this.insertMany([row]);
    return this.remember(row);
  }

  /** Many rows of one table in few statements. */
  async insertMany<T extends object>(rows: readonly T[]): Promise<void> {
    if (rows.length === 0) return;
    await this.rows.insert(this.meta(rows[0]), rows);
    for (const row of rows) if ('id' in row) this.lastEvent.set(String(row.id), null);
  }

  /** Writes the changed columns if nobody else has written since it was loaded, else `stale` (409). */
  async update(row: Row): Promise<Changes> {
    const meta = this.meta(row);
    const before = this.loaded.get(row);
    const after = this.rows.snapshot(meta, row);
    const changed = meta.columns.filter(
      (column, at) => column.propertyName !== 'version' && before?.[at] !== after[at],
    );
    if (!(await this.rows.update(meta, row, changed))) throw persistenceProblem('stale');
    if ('version' in row) row.version = Number(row.version) + 1;
    const changes = before ? describe(meta, changed, before, after) : {};
    this.changes.set(row, { ...this.changes.get(row), ...changes });
    this.remember(row);
    return changes;
  }

  async updateMany(rows: readonly Row[]): Promise<void> {
    for (const row of rows) await this.update(row);
  }

  /** Claims the row that owns a set (capacity, meter, one active holder): of two holders at once, one is refused. */
  async hold(row: Row): Promise<void> {
    if (!(await this.rows.update(this.meta(row), row, []))) throw persistenceProblem('stale');
    row.version = Number(row.version) + 1;
    this.remember(row);
  }

  /** One event row, with the field changes of this unit of work, and the jobs that subscribe to it. */
  async publish(actor: Principal, event: EventType, subject: Row | SubjectRef, payload: Payload = {}): Promise<void> {
    const changes = this.changes.get(subject);
    this.changes.delete(subject);
    await this.publishAll(actor, event, [
      {
        subject: this.cause(subject),
        payload: changes && Object.keys(changes).length > 0 ? { ...payload, changes } : payload,
      },
    ]);
  }

  /** The same event for many subjects of one type. */
  async publishMany(
    actor: Principal,
    event: EventType,
    subjects: readonly (Row | SubjectRef)[],
    payload: (at: number) => Payload = () => ({}),
  ): Promise<void> {
    const events = subjects.map((subject, at) => ({ subject: this.cause(subject), payload: payload(at) }));
    await this.publishAll(actor, event, events);
  }

  /** A job that exists if and only if this unit of work commits; answers its id, or null when the key is taken. */
  async enqueue<P>(
    job: JobDefinition<P>,
    payload: P,
    { runAt, dedupeKey }: EnqueueOptions = {},
  ): Promise<string | null> {
    if (dedupeKey !== undefined && (await this.em.countBy(JobRow, { dedupeKey })) > 0) return null;
    const row = this.job(job, payload, null, runAt, dedupeKey);
    await this.insert(row);
    return row.id;
  }

  /** A wave of jobs of one kind, in few statements however many they are; answers their ids. */
  async enqueueMany<P>(job: JobDefinition<P>, payloads: readonly P[], runAt?: Date): Promise<string[]> {
    const rows = payloads.map((payload) => this.job(job, payload, null, runAt));
    await this.insertMany(rows);
    return rows.map(({ id }) => id);
  }

  /** Names a row: its type is the name of its table. */
  refOf(subject: Row | SubjectRef): SubjectRef {
    if (subject.constructor === Object) return subject as SubjectRef;
    return { type: this.meta(subject).tableName, id: subject.id };
  }

  private cause(subject: Row | SubjectRef): Cause {
    const about = aboutColumn(subject.constructor);
    return { ...this.refOf(subject), aboutId: about ? ((subject as Row)[about] as string | null) : null };
  }

  private async publishAll(
    actor: Principal,
    event: EventType,
    events: readonly { subject: Cause; payload: Payload }[],
  ): Promise<void> {
    if (events.length === 0) return;
    const at = this.clock.now();
    const { accountId: actorId, actingAs, requestId, sourceIp } = actor;
    await this.recall(events.map(({ subject }) => subject));
    const sealed = events.map(({ subject, payload }) => {
      const previous = this.lastEvent.get(subject.id);
      const row = seal(
        {
          id: newId(),
          subjectType: subject.type,
          subjectId: subject.id,
          aboutId: subject.aboutId,
          seq: (previous?.seq ?? 0) + 1,
          action: event.name,
          payload,
          actorId,
          actingAs,
          at,
          requestId,
          sourceIp,
        },
        previous?.hash ?? null,
      );
      this.lastEvent.set(subject.id, row);
      return Object.assign(new EventRow(), row);
    });
    await this.rows.insert(this.meta(sealed[0]), sealed);
    const subjectIds = [...new Set(events.map(({ subject }) => subject.id))];
    const jobs = jobsOn(event).flatMap((job) =>
      chunks(subjectIds).map((ids) =>
        this.job(job, { subjectIds: ids, event: event.name, subjectType: events[0].subject.type }, sealed[0].id),
      ),
    );
    await this.insertMany(jobs);
  }

  /** Makes sure that the end of each subject's chain is known; rows inserted here have none, which saves looking. */
  private async recall(subjects: readonly SubjectRef[]): Promise<void> {
    const unknown = [...new Set(subjects.map(({ id }) => id))].filter((id) => !this.lastEvent.has(id));
    for (const ids of chunks(unknown)) {
      for (const id of ids) this.lastEvent.set(id, null);
      const rows = await this.em
        .createQueryBuilder(EventRow, 'event')
        .where('event.subjectType = :type AND event.subjectId IN (:...ids)', {
          type: subjects[0].type,
          ids: padded(ids),
        })
        .andWhere(
          (query) =>
            `event.seq = (${query.subQuery().select('MAX(later.seq)').from(EventRow, 'later').where('later.subjectType = event.subjectType AND later.subjectId = event.subjectId').getQuery()})`,
        )
        .getMany();
      for (const row of rows) this.lastEvent.set(row.subjectId, row);
    }
  }

  private job(
    job: JobDefinition<unknown>,
    payload: unknown,
    eventId: string | null,
    runAt = this.clock.now(),
    dedupeKey: string | null = null,
  ): JobRow {
    const now = this.clock.now();
    const isDue = runAt <= now;
    const announceAt = isDue ? new Date(now.getTime() + this.leaseSeconds * 1000) : runAt;
    const row = Object.assign(new JobRow(), {
      id: newId(),
      name: job.name,
      payload,
      eventId,
      runAt,
      announceAt,
      dedupeKey,
    });
    if (isDue) this.jobs.push(row.id);
    return row;
  }

  private meta = (row: object): EntityMetadata => this.em.connection.getMetadata(row.constructor);

  private remember<T extends object>(row: T): T {
    this.loaded.set(row, this.rows.snapshot(this.meta(row), row));
    return row;
  }
}

function describe(
  meta: EntityMetadata,
  changed: readonly EntityMetadata['columns'][number][],
  before: unknown[],
  after: unknown[],
): Changes {
  return Object.fromEntries(
    changed.map((column) => {
      const at = meta.columns.indexOf(column);
      const secret = isConfidential(meta.target as object, column.propertyName);
      return [column.propertyName, secret ? ['***', '***'] : [before[at], after[at]]];
    }),
  );
}

const chunks = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / batch) }, (_, at) => all.slice(at * batch, (at + 1) * batch));

/** IN lists in a few fixed lengths, so that prepared statements repeat. */
export function padded<T>(ids: readonly T[]): T[] {
  const size = [1, 4, 16, 64, 256, 512, batch].find((n) => n >= ids.length) ?? ids.length;
  return [...ids, ...Array<T>(size - ids.length).fill(ids[ids.length - 1])];
}
