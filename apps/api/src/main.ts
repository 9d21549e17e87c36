import { AppConfig } from '@ipharbor/platform/config';
import { createApplication, serveDocs } from '@ipharbor/platform/http';
import { JobsModule } from '@ipharbor/platform/jobs';
import { Logger } from 'nestjs-pino';
import { RootModule } from './root.module';
import { serveWeb } from './web';

async function main(): Promise<void> {
  const config = AppConfig.from(process.env);
  const app = await createApplication(RootModule.for(config), config);
  app.useLogger(app.get(Logger));
  serveDocs(app);
  await serveWeb(app);
  await app.listen(config.PORT, config.HOST);
  if (!config.REDIS_URL) await app.get(JobsModule).consume();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
