import { AppConfig } from '@ipharbor/platform/config';
import { migrate, writerOptions } from '@ipharbor/platform/persistence';
import { DataSource } from 'typeorm';
import { migrations } from '../../../db/migrations';
import './contexts';

/** `npm run migrate`: brings the database named by the environment up to date; one process at a time does. */
async function main(): Promise<void> {
  const config = AppConfig.from(process.env);
  const source = await new DataSource(writerOptions(config, migrations)).initialize();
  const ran = await migrate(source, config);
  console.log(ran.length === 0 ? 'the database is up to date' : `ran ${ran.length} migrations:\n  ${ran.join('\n  ')}`);
  await source.destroy();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
