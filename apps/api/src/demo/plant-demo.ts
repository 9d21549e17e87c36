import { NestFactory } from '@nestjs/core';
import { hashPassword } from '@ipharbor/access';
import { AppConfig } from '@ipharbor/platform/config';
import { UnitOfWork } from '@ipharbor/platform/persistence';
import { RootModule } from '../root.module';
import { DemoCity } from './demo-city';
import { liveMessages } from './live-messages';
import { livePast } from './live-past';
import { demoPeople } from './staff';
import { TravelClock } from './travel-clock';

/**
 * Fills an empty database with the demo city. Its past is lived by the commands of the contexts, with a clock of its own
 * and all in one unit of work: a process that is killed meanwhile leaves no half of a city.
 */
export async function plantDemo(config: AppConfig, password: string, say: (step: string) => void): Promise<void> {
  const hashes = new Map<string, string>();
  for (const { username } of demoPeople) hashes.set(username, await hashPassword(password));
  const quiet = Object.assign(new AppConfig(), config, { REDIS_URL: undefined, LOG_LEVEL: 'silent' });
  const clock = new TravelClock();
  const context = await NestFactory.createApplicationContext(RootModule.for(quiet, clock), {
    logger: false,
    abortOnError: false,
  });
  try {
    await context.get(UnitOfWork, { strict: false }).run(async () => {
      const city = new DemoCity(context, clock, say);
      await livePast(city, password, hashes);
      await liveMessages(city);
    });
  } finally {
    await context.close();
  }
}
