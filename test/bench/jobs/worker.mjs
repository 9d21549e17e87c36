/** The one worker process of the bench: consumes what it is asked to, and says when all of it is done. */
import { BullMqTransport, bullmq, openPlatform } from './platform.mjs';

const { REDIS_URL } = process.env;
let left = 0;
const settled = (n) => {
  left -= n;
  if (left === 0) process.send('done');
};
const platform = await openPlatform(process.env, settled);
let stop = async () => undefined;

process.on('message', async ({ consume, total, prefix }) => {
  await stop();
  left = total;
  stop = await (consume === 'bare' ? bare(prefix) : ours(prefix));
  process.send('ready');
});
process.on('disconnect', () => process.exit());
process.send('ready');

async function bare(prefix) {
  const worker = new bullmq.Worker('bench', async () => settled(1), {
    connection: { url: REDIS_URL, maxRetriesPerRequest: null },
    prefix,
    concurrency: 100,
    removeOnComplete: { count: 0 },
  });
  await worker.waitUntilReady();
  return () => worker.close();
}

async function ours(prefix) {
  const transport = new BullMqTransport(REDIS_URL, console.error, prefix);
  await transport.start((ids) => platform.runner.run(ids));
  return () => transport.stop();
}
