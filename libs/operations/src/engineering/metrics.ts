import { Injectable } from '@nestjs/common';
import { Clock } from '@ipharbor/platform/kernel';
import { JobOutcomes } from '@ipharbor/platform/jobs';
import { JobRow, Reader } from '@ipharbor/platform/persistence';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.005, 0.02, 0.1, 0.5, 2, 10, 60];

/**
 * Figures for Prometheus. Outcomes and durations are those of this process; how the queue stands is read from the table
 * when asked, so that every process says the same.
 */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly outcomes = new Counter({
    name: 'ipharbor_jobs_total',
    help: 'Runs of jobs in this process by what became of them',
    labelNames: ['job', 'outcome'],
    registers: [this.registry],
  });
  private readonly waited = new Histogram({
    name: 'ipharbor_job_lag_seconds',
    help: 'From the moment a job was due until it began',
    labelNames: ['job'],
    buckets: seconds,
    registers: [this.registry],
  });
  private readonly ran = new Histogram({
    name: 'ipharbor_job_duration_seconds',
    help: 'How long a run took; jobs of one batch share it',
    labelNames: ['job'],
    buckets: seconds,
    registers: [this.registry],
  });
  private readonly requests = new Histogram({
    name: 'ipharbor_http_duration_seconds',
    help: 'From the first byte of a request to the last of its answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers: [this.registry],
  });
  private readonly jobs = new Gauge({
    name: 'ipharbor_jobs',
    help: 'Jobs in the table: due and not begun, under way, dead',
    labelNames: ['state'],
    registers: [this.registry],
  });
  private readonly oldest = new Gauge({
    name: 'ipharbor_oldest_ready_job_seconds',
    help: 'Age of the job that has been due longest and has not begun; 0 when none waits',
    registers: [this.registry],
  });

  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    outcomes: JobOutcomes,
  ) {
    collectDefaultMetrics({ register: this.registry, prefix: 'ipharbor_' });
    outcomes.listen(({ name, outcome, waitedSeconds, ranSeconds }) => {
      this.outcomes.inc({ job: name, outcome });
      this.waited.observe({ job: name }, waitedSeconds);
      this.ran.observe({ job: name }, ranSeconds);
    });
  }

  observeRequest(method: string, route: string, status: number, elapsedSeconds: number): void {
    this.requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, elapsedSeconds);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    await this.readQueue();
    return this.registry.metrics();
  }

  private async readQueue(): Promise<void> {
    const now = this.clock.now();
    const count = (where: string) => this.reader.from(JobRow, 'job').where(where, { now }).getCount();
    const [ready, leased, dead, oldest] = await Promise.all([
      count(`job.status = 'ready' AND job.runAt <= :now`),
      count(`job.status = 'leased'`),
      count(`job.status = 'dead'`),
      this.reader
        .from(JobRow, 'job')
        .where(`job.status = 'ready' AND job.runAt <= :now`, { now })
        .orderBy('job.runAt')
        .limit(1)
        .getOne(),
    ]);
    for (const [state, n] of Object.entries({ ready, leased, dead })) this.jobs.set({ state }, n);
    this.oldest.set(oldest ? Math.max(0, (now.getTime() - oldest.runAt.getTime()) / 1000) : 0);
  }
}
