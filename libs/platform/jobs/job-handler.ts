import type { JobDefinition, Tx } from '@ipharbor/platform/persistence';

export interface JobContext {
  /** The idempotency key of outside effects. */
  readonly jobId: string;
  /** 1 for the first run. */
  readonly attempt: number;
  /** Effects and "job done" commit together; a runner whose lease was taken over commits nothing. */
  readonly transact: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
}

export interface Delivery<Payload> {
  readonly jobId: string;
  readonly payload: Payload;
}

type PayloadOf<Job> = Job extends JobDefinition<infer Payload> ? Payload : never;

/** Runs one job at a time. Outside effects come before `transact`; there is at most one `transact`. */
export interface JobHandler<Job> {
  readonly job: Job;
  handle(payload: PayloadOf<Job>, context: JobContext): Promise<void>;
}

/** Runs up to 100 jobs of one kind, settled together by one `transact`. */
export interface BatchJobHandler<Job> {
  readonly job: Job;
  handleMany(deliveries: readonly Delivery<PayloadOf<Job>>[], context: Pick<JobContext, 'transact'>): Promise<void>;
}

export type AnyHandler = JobHandler<JobDefinition<unknown>> | BatchJobHandler<JobDefinition<unknown>>;
