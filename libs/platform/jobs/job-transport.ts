/** Only rings the bell: the table is the queue. In process and BullMQ must agree on exactly this. */
export abstract class JobTransport {
  /** From now on, announced ids are passed to `run`, which never throws for a job's sake. */
  abstract start(run: (jobIds: string[]) => Promise<void>): Promise<void>;
  /** Best effort; may repeat; may lose. */
  abstract announce(jobIds: readonly string[]): Promise<void>;
  /** Takes no new work and waits for what runs. */
  abstract stop(): Promise<void>;
}

/** Jobs claimed and settled together. */
export const jobsPerBatch = 100;

export const inBatches = <T>(all: readonly T[], size = jobsPerBatch): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
