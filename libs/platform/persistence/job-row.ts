import { Code, Count, Doc, Id, Instant, Line, Note, Ref, Word } from './columns';
import type { Language, ProblemDetail, SubjectRef } from '@ipharbor/platform/kernel';
import type { EventType } from './event-row';
import { TableOf } from './indexes';

export interface JobOptions {
  /** Runs before it is given up as dead; default 5. */
  readonly attempts?: number;
  /** Wait before the second run, doubled each time; default 30 s. */
  readonly backoffSeconds?: number;
  /** How long one run may take before another process takes over, where that is longer than usual (LEASE_SECONDS). */
  readonly leaseSeconds?: number;
  /** Runs whenever one of these events was committed, with `{ subjectIds }` as payload. */
  readonly on?: EventType | readonly EventType[];
  /** Speaks to other machines before it commits: several run at once, so that one that hangs holds up nobody else. */
  readonly isOutside?: boolean;
  /** What people read about it; a job that repeats or may fail for good needs words. */
  readonly words?: Readonly<Record<Language, JobWords>>;
  /** Where in the console people put right what keeps it from being done, such as `/messages/failures`. */
  readonly mendedAt?: string;
}

/** `{n}` is how many. */
export interface JobWords {
  /** What it does: 计算法定期限届满. */
  readonly name: string;
  /** What is missing while it is not done: {n} 条短信未发出. Without it: {n} 项“name”未完成. */
  readonly undone?: string;
}

interface JobSubject<Payload> {
  /** The record it works on, where that is not the subject of its event: whoever may see it may see the job. */
  subjectOf?(payload: Payload): SubjectRef;
}

/** A kind of machine work and the shape of its payload. */
export interface JobDefinition<Payload> {
  readonly name: string;
  readonly attempts: number;
  readonly backoffSeconds: number;
  readonly leaseSeconds?: number;
  readonly on: readonly EventType[];
  readonly isOutside?: boolean;
  readonly words?: Readonly<Record<Language, JobWords>>;
  readonly mendedAt?: string;
  subjectOf?(payload: Payload): SubjectRef;
  /** Only carries the type of the payload. */
  readonly payload?: Payload;
}

/** What a job that subscribes to an event receives: up to 1,000 subjects of one commit. */
export interface SubjectsPayload {
  readonly subjectIds: string[];
  /** What happened to them, for jobs that subscribe to several events. */
  readonly event: string;
  readonly subjectType: string;
}

const known = new Map<string, JobDefinition<unknown>>();
export const knownJobs = (): ReadonlyMap<string, JobDefinition<unknown>> => known;
export const jobsOn = (event: EventType): JobDefinition<unknown>[] =>
  [...known.values()].filter((job) => job.on.includes(event));

/** Declares a job once, in the file of its handler. */
export function defineJob<Payload>(
  name: string,
  options: JobOptions & JobSubject<Payload> = {},
): JobDefinition<Payload> {
  if (known.has(name)) throw new Error(`job '${name}' is defined twice`);
  const { on: asked = [] } = options;
  // A list stays the caller's own, so that events may join it until the process has started.
  const on = 'name' in asked ? [asked] : asked;
  const job = { attempts: 5, backoffSeconds: 30, ...options, name, on };
  known.set(name, job);
  return job;
}

export type JobStatus = 'ready' | 'leased' | 'done' | 'dead';

/** A job exists if and only if its cause was committed: the row is written in the same transaction. */
@TableOf('job', {
  unique: [['dedupeKey']],
  index: [['status', 'announceAt'], ['status', 'leaseUntil'], ['token'], ['settledAt']],
})
export class JobRow {
  @Id() readonly id!: string;
  @Code() readonly name!: string;
  @Doc() readonly payload!: unknown;
  @Ref({ nullable: true }) readonly eventId!: string | null;
  @Word() status: JobStatus = 'ready';
  /** Not before. */
  @Instant() runAt!: Date;
  /** Whoever holds the token may settle the job, until then. */
  @Instant({ nullable: true }) leaseUntil: Date | null = null;
  @Ref({ nullable: true }) token: string | null = null;
  /** When the sweeper rings for it (again), unless it has run by then. */
  @Instant() announceAt!: Date;
  @Count() attempts: number = 0;
  @Line({ nullable: true }) readonly dedupeKey!: string | null;
  /** Code of why the last run failed, which people's words hang on, with what fills them. */
  @Code({ nullable: true }) problem: string | null = null;
  @Doc({ nullable: true }) detail: ProblemDetail | null = null;
  /** The same for engineers. */
  @Note({ nullable: true }) error: string | null = null;
  @Instant({ nullable: true }) settledAt: Date | null = null;
}
