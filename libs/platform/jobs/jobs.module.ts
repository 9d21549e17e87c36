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
import { JobRunner } from './job-runner';
import { JobTransport } from './job-transport';
import type { Recurring } from './recurring';
import { Sweeper } from './sweeper';

const sweepEveryMs = 5_000;

/** Everything that happens later. */
@Global()
@Module({})
export class JobsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<unknown> = Promise.resolve();
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
          inject: [UnitOfWork, Clock, JobHandlers, AppConfig],
          useFactory: (work: UnitOfWork, clock: Clock, handlers: JobHandlers, { LEASE_SECONDS }: AppConfig) => {
            const log = new Logger('jobs');
            return new JobRunner(work, clock, handlers, LEASE_SECONDS, (job, error) =>
              log.warn({ job: job.name, id: job.id, attempt: job.attempts, err: error }, 'a job failed'),
            );
          },
        },
        {
          provide: Sweeper,
          inject: [UnitOfWork, Clock, JobTransport, AppConfig],
          useFactory: (work: UnitOfWork, clock: Clock, transport: JobTransport, { LEASE_SECONDS }: AppConfig) =>
            new Sweeper(work, clock, LEASE_SECONDS, recurring, (ids) => transport.announce(ids)),
        },
      ],
      exports: [JobTransport, JobRunner, Sweeper],
    };
  }

  onApplicationBootstrap(): void {
    this.work.onCommit((ids) => void this.transport.announce(ids).catch((error) => this.log.warn(String(error))));
  }

  /** Runs jobs in this process from now on: called by an entry point that consumes; tests run jobs by hand instead. */
  async consume(): Promise<void> {
    if (this.config.isEmbedded) await this.sweeper.takeBackAll();
    await this.transport.start((ids) => this.runner.run(ids));
    const tick = () => {
      this.sweeping = this.sweeper.sweep().catch((error) => this.log.warn(String(error)));
    };
    tick();
    this.timer = setInterval(tick, sweepEveryMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
    await this.transport.stop();
  }
}
