import { serveEngineering } from '@ipharbor/operations';
import { AppConfig } from '@ipharbor/platform/config';
import { createApplication, serveDocs } from '@ipharbor/platform/http';
import { JobsModule } from '@ipharbor/platform/jobs';
import { Logger } from 'nestjs-pino';
import { firstStart, welcome } from './first-start';
import { RootModule } from './root.module';
import { serveWeb } from './web';

async function main(): Promise<void> {
  const config = AppConfig.from(process.env);
  const app = await createApplication(RootModule.for(config), config);
  app.useLogger(app.get(Logger));
  await firstStart(app, config);
  serveDocs(app);
  await serveEngineering(app);
  await serveWeb(app);
  await app.listen(config.PORT, config.HOST);
  if (!config.REDIS_URL) await app.get(JobsModule).consume();
  await welcome(app, config, await app.getUrl());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
