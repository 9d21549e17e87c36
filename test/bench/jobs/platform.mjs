import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const built = (path) => require(`../../../dist/${path}`);

const { AppConfig } = built('libs/platform/config');
const { Clock } = built('libs/platform/kernel');
const jobs = built('libs/platform/jobs');
const persistence = built('libs/platform/persistence');
const { migrations } = built('db/migrations');

export const { BullMqTransport, InProcessTransport } = jobs;
export const bullmq = require('bullmq');

const effects = persistence.defineJob('bench.single');
const waves = persistence.defineJob('bench.batch');
export const kinds = { single: effects, batch: waves };

/** The platform as the product composes it, without HTTP and without contexts: database, units of work, runner. */
export async function openPlatform(environment, onSettled = () => undefined) {
  const config = AppConfig.from(environment);
  const source = await new persistence.WriterSource(persistence.writerOptions(config, migrations)).initialize();
  await persistence.migrate(source, config);
  const clock = new Clock();
  const work = new persistence.UnitOfWork(source, clock, config.LEASE_SECONDS);
  const handlers = new Map(
    [
      {
        job: effects,
        async handle(_, { transact }) {
          await transact(async () => undefined);
          onSettled(1);
        },
      },
      {
        job: waves,
        async handleMany(deliveries, { transact }) {
          await transact(async () => undefined);
          onSettled(deliveries.length);
        },
      },
    ].map((handler) => [handler.job.name, handler]),
  );
  const report = (job, error) => console.error(job.name, error);
  const runner = new jobs.JobRunner(work, clock, handlers, {
    leaseSeconds: config.LEASE_SECONDS,
    atOnce: config.isEmbedded ? 1 : 4,
    report,
  });
  return { config, source, work, runner };
}
