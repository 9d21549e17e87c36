import { serveWorkerMetrics } from '@ipharbor/operations';
import { AppConfig } from '@ipharbor/platform/config';
import { createContext } from '@ipharbor/platform/http';
import { JobsModule } from '@ipharbor/platform/jobs';
import { Logger } from 'nestjs-pino';
import { RootModule } from '../../api/src/root.module';

async function main(): Promise<void> {
  const config = AppConfig.from(process.env);
  if (config.isEmbedded)
    throw new Error('a worker needs DATABASE_URL: an SQLite file has one process, and the api runs its jobs');
  if (!config.REDIS_URL) throw new Error('a worker needs REDIS_URL: without it the api runs the jobs');
  const context = await createContext(RootModule.for(config));
  context.useLogger(context.get(Logger));
  context.enableShutdownHooks();
  serveWorkerMetrics(context);
  await context.get(JobsModule).consume();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
