import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { inBatches, JobTransport } from './job-transport';

const queueName = 'ipharbor-jobs';

/**
 * Announces over Redis to any number of worker processes. Redis may be down, flushed or replaced: nothing is kept there
 * but ids of rows that the sweeper announces again.
 */
export class BullMqTransport extends JobTransport {
  private readonly announcer: Redis;
  private readonly queue: Queue<{ ids: string[] }>;
  private consumer: { worker: Worker<{ ids: string[] }>; redis: Redis } | undefined;

  constructor(
    private readonly url: string,
    private readonly warn: (error: unknown) => void,
    private readonly prefix = 'ipharbor',
  ) {
    super();
    // Refuses at once while Redis is away instead of waiting for it: a commit must never hang on its announcement.
    this.announcer = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    this.announcer.on('error', warn);
    this.queue = new Queue(queueName, { connection: this.announcer, prefix, skipWaitingForReady: true });
    this.queue.on('error', warn);
  }

  async start(run: (jobIds: string[]) => Promise<void>): Promise<void> {
    const redis = new Redis(this.url, { maxRetriesPerRequest: null });
    redis.on('error', this.warn);
    const worker = new Worker<{ ids: string[] }>(queueName, ({ data }) => run(data.ids), {
      connection: redis,
      prefix: this.prefix,
      concurrency: 4,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    });
    worker.on('error', this.warn);
    this.consumer = { worker, redis };
  }

  async announce(jobIds: readonly string[]): Promise<void> {
    await this.queue.addBulk(
      inBatches(jobIds).map((ids) => ({
        name: 'run',
        data: { ids },
        opts: { attempts: 1, removeOnComplete: true, removeOnFail: true },
      })),
    );
  }

  async stop(): Promise<void> {
    await this.consumer?.worker.close();
    this.consumer?.redis.disconnect();
    await this.queue.close();
    this.announcer.disconnect();
  }
}
