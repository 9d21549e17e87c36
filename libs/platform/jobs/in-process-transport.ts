import { JobTransport, jobsPerBatch } from './job-transport';

type Run = (jobIds: string[]) => Promise<void>;

/** Runs batches one after another in this process: for the embedded profile, whose database has one writer anyway. */
export class InProcessTransport extends JobTransport {
  private readonly waiting = new Set<string>();
  private run: Run | undefined;
  private draining: Promise<void> | undefined;

  constructor(private readonly warn: (error: unknown) => void) {
    super();
  }

  async start(run: Run): Promise<void> {
    this.run = run;
    this.wake();
  }

  async announce(jobIds: readonly string[]): Promise<void> {
    for (const id of jobIds) this.waiting.add(id);
    this.wake();
  }

  async stop(): Promise<void> {
    this.run = undefined;
    await this.draining;
  }

  private wake(): void {
    if (this.run && this.waiting.size > 0) this.draining ??= this.drain().finally(() => this.rest());
  }

  /** What was announced after the last look and before this has nobody else to run it. */
  private rest(): void {
    this.draining = undefined;
    this.wake();
  }

  private async drain(): Promise<void> {
    while (this.run && this.waiting.size > 0) {
      const batch = [...this.waiting].slice(0, jobsPerBatch);
      for (const id of batch) this.waiting.delete(id);
      // A batch that fails as a whole waits a lease until the sweeper announces it again; the next one must run all the same.
      await this.run(batch).catch(this.warn);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
