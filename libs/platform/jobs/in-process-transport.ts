import { JobTransport, jobsPerBatch } from './job-transport';

type Run = (jobIds: string[]) => Promise<void>;

/** Batches under way at the same moment: jobs that wait for other machines hold up the rest only when they fill all of them. */
const lanes = 4;

/** Runs batches in this process: for the embedded profile, whose units of work wait for each other anyway. */
export class InProcessTransport extends JobTransport {
  private readonly waiting = new Set<string>();
  private readonly running = new Set<Promise<void>>();
  private run: Run | undefined;

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
    await Promise.all(this.running);
  }

  /** Whenever something was announced and whenever a lane is free again, so that nothing waits for a sweep. */
  private wake(): void {
    while (this.run && this.waiting.size > 0 && this.running.size < lanes) {
      const lane = this.runBatch(this.run, this.take()).then(() => {
        this.running.delete(lane);
        this.wake();
      });
      this.running.add(lane);
    }
  }

  private take(): string[] {
    const batch: string[] = [];
    for (const id of this.waiting) {
      if (batch.length === jobsPerBatch) break;
      batch.push(id);
      this.waiting.delete(id);
    }
    return batch;
  }

  /** A batch that fails as a whole waits a lease until the sweeper announces it again; the next one must run all the same. */
  private async runBatch(run: Run, batch: string[]): Promise<void> {
    // after what else the process has to do, such as the answer to whoever caused the job
    await new Promise((resolve) => setImmediate(resolve));
    await run(batch).catch(this.warn);
  }
}
