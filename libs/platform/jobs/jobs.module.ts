import {
  Global,
  Logger,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { AppConfig } from '@ipharbor/platform/config';
import { Clock } from '@ipharbor/platform/kernel';
import { UnitOfWork } from '@ipharbor/platform/persistence';
import { BullMqTransport } from './bullmq-transport';
import { InProcessTransport } from './in-process-transport';
import { JobHandlers } from './job-handlers';
import { JobOutcomes } from './job-outcomes';
import { JobRunner } from './job-runner';
import { JobTransport } from './job-transport';
import { RecurringWork, type Recurring } from './recurring';
import { Sweeper } from './sweeper';

/** Often enough that what a dead process held is taken over soon after its lease. */
const sweepEveryMs = (leaseSeconds: number): number => Math.min(5_000, leaseSeconds * 500);

/** Batches that a worker process has under way; MariaDB keeps them apart. */
const scaledAtOnce = 4;

/** Everything that happens later. */
@Global()
@Module({})
export class JobsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<unknown> = Promise.resolve();
  private isStopping = false;
  private readonly log = new Logger('jobs');

  constructor(
    private readonly config: AppConfig,
    private readonly work: UnitOfWork,
    private readonly transport: JobTransport,
    private readonly runner: JobRunner,
    private readonly sweeper: Sweeper,
  ) {}

  static forRoot(recurring: readonly Recurring[]): DynamicModule {
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [
        JobHandlers,
        JobOutcomes,
        { provide: RecurringWork, useValue: new RecurringWork(recurring) },
        {
          provide: JobTransport,
          inject: [AppConfig],
          useFactory: ({ REDIS_URL }: AppConfig) => {
            const log = new Logger('jobs');
            const warn = (error: unknown) => log.warn(String(error));
            return REDIS_URL ? new BullMqTransport(REDIS_URL, warn) : new InProcessTransport(warn);
          },
        },
        {
          provide: JobRunner,
          inject: [UnitOfWork, Clock, JobHandlers, AppConfig, JobOutcomes],
          useFactory: (
            work: UnitOfWork,
            clock: Clock,
            handlers: JobHandlers,
            config: AppConfig,
            outcomes: JobOutcomes,
          ) => {
            const log = new Logger('jobs');
            return new JobRunner(work, clock, handlers, {
              leaseSeconds: config.LEASE_SECONDS,
              atOnce: config.isEmbedded ? 1 : scaledAtOnce,
              report: (job, error) =>
                log.warn({ job: job.name, id: job.id, attempt: job.attempts, err: error }, 'a job failed'),
              observe: (outcome) => outcomes.tell(outcome),
            });
          },
        },
        {
          provide: Sweeper,
          inject: [UnitOfWork, Clock, JobTransport, AppConfig],
          useFactory: (work: UnitOfWork, clock: Clock, transport: JobTransport, { LEASE_SECONDS }: AppConfig) =>
            new Sweeper(work, clock, LEASE_SECONDS, recurring, (ids) => transport.announce(ids)),
        },
      ],
      exports: [JobTransport, JobRunner, JobOutcomes, RecurringWork, Sweeper],
    };
  }

  onApplicationBootstrap(): void {
    this.work.onCommit((ids) => void this.transport.announce(ids).catch((error) => this.log.warn(String(error))));
  }

  /** Runs jobs in this process from now on: called by an entry point that consumes; tests run jobs by hand instead. */
  async consume(): Promise<void> {
    if (this.config.isEmbedded) await this.sweeper.takeBackAll();
    await this.transport.start((ids) => this.runner.run(ids));
    this.sweepAndWait();
  }

  /** One after another: a sweep that hangs with its database is not joined by more. */
  private sweepAndWait(): void {
    this.sweeping = this.sweeper
      .sweep()
      .catch((error) => this.log.warn(String(error)))
      .then(() => {
        if (this.isStopping) return;
        this.timer = setTimeout(() => this.sweepAndWait(), sweepEveryMs(this.config.LEASE_SECONDS));
      });
  }

  /** Begins nothing more, waits for what runs; what was claimed and has not begun is ready for the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.timer);
    this.runner.stop();
    await this.sweeping;
    await this.transport.stop();
  }
}
