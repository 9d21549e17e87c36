import type { Claimed, JobClaims } from './job-claims';

/**
 * Jobs claimed together. Those that wait behind slow ones have not begun: their lease is renewed meanwhile, and what
 * has not begun in the end goes back.
 */
export class HeldJobs {
  private readonly waiting: Set<Claimed>;
  private readonly beat: NodeJS.Timeout;
  private readonly staleMs: number;
  private renewedAt = performance.now();

  constructor(
    private readonly claims: JobClaims,
    readonly all: readonly Claimed[],
  ) {
    this.waiting = new Set(all);
    this.staleMs = (claims.leaseSeconds * 1000) / 2;
    this.beat = setInterval(() => void this.renew().catch(() => undefined), (claims.leaseSeconds * 1000) / 3);
  }

  /** To be called before they run; false when they may be somebody else's by now, so that nothing outside happens twice. */
  async begin(jobs: readonly Claimed[]): Promise<boolean> {
    for (const job of jobs) this.waiting.delete(job);
    const isFresh = performance.now() - this.renewedAt < this.staleMs;
    return isFresh || this.claims.renew(jobs);
  }

  /** They failed together and wait to be tried one by one. */
  async waitAgain(jobs: readonly Claimed[]): Promise<void> {
    await this.claims.renew(jobs);
    for (const job of jobs) this.waiting.add(job);
  }

  async release(): Promise<void> {
    clearInterval(this.beat);
    await this.claims.giveBack([...this.waiting]);
  }

  private async renew(): Promise<void> {
    const began = performance.now();
    if (this.waiting.size > 0 && (await this.claims.renew([...this.waiting]))) this.renewedAt = began;
  }
}
