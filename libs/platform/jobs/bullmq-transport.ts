import { once } from 'node:events';
import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { inBatches, JobTransport } from './job-transport';

const queueName = 'ipharbor-jobs';
const connectMs = 1_000;

/**
 * Announces over Redis to any number of worker processes. Redis may be down, flushed or replaced: nothing is kept there
 * but ids of rows that the sweeper announces again.
 */
export class BullMqTransport extends JobTransport {
  private readonly redis: Redis;
  private queue: Queue<{ ids: string[] }> | undefined;
  private worker: Worker<{ ids: string[] }> | undefined;
  private shown: Queue | undefined;

  constructor(
    private readonly url: string,
    private readonly warn: (error: unknown) => void,
    private readonly prefix = 'ipharbor',
  ) {
    super();
    // Refuses at once while Redis is away instead of waiting for it: an announcement is only worth making now.
    this.redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    this.redis.on('error', warn);
  }

  async start(run: (jobIds: string[]) => Promise<void>): Promise<void> {
    this.worker = new Worker<{ ids: string[] }>(queueName, ({ data }) => run(data.ids), {
      connection: { url: this.url, maxRetriesPerRequest: null },
      prefix: this.prefix,
      concurrency: 4,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 0 },
    });
    this.worker.on('error', this.warn);
  }

  async announce(jobIds: readonly string[]): Promise<void> {
    const queue = await this.connectedQueue();
    await queue.addBulk(
      inBatches(jobIds).map((ids) => ({
        name: 'run',
        data: { ids },
        opts: { attempts: 1, removeOnComplete: true, removeOnFail: true },
      })),
    );
  }

  /** The announcements under way, for whoever shows them; on a connection of its own. */
  queueToShow(): Queue {
    if (!this.shown) {
      this.shown = new Queue(queueName, {
        connection: { url: this.url },
        prefix: this.prefix,
        skipWaitingForReady: true,
      });
      this.shown.on('error', this.warn);
    }
    return this.shown;
  }

  async stop(): Promise<void> {
    await this.worker?.close();
    await this.queue?.close();
    await this.shown?.close();
    this.redis.disconnect();
  }

  /** A queue made before its connection is ready would stay broken, so it is made by the first announcement that gets through. */
  private async connectedQueue(): Promise<Queue<{ ids: string[] }>> {
    if (this.redis.status !== 'ready') await once(this.redis, 'ready', { signal: AbortSignal.timeout(connectMs) });
    if (!this.queue) {
      this.queue = new Queue(queueName, { connection: this.redis, prefix: this.prefix, skipWaitingForReady: true });
      this.queue.on('error', this.warn);
    }
    return this.queue;
  }
}
