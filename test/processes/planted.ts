import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestApplication } from '@ipharbor/platform/testing';
import { Server } from './server';

export interface Planted<What> {
  readonly server: Server;
  readonly what: What;
  discard(): Promise<void>;
}

/** A server on a database into which `plant` has put what the rounds need, by the commands of the product. */
export async function planted<What>(plant: (app: TestApplication) => Promise<What>): Promise<Planted<What>> {
  const app = new TestApplication();
  await app.start();
  app.clock.set(new Date().toISOString());
  const what = await plant(app);
  const { settings } = app;
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'ipharbor-faults-'));
  await app.close();
  if (settings.isEmbedded) copyFileSync(settings.databaseFile, join(DATA_DIR, 'ipharbor.sqlite'));
  await app.stop();
  const server = new Server(settings.DATABASE_URL ? { ...scaled(settings.DATABASE_URL), DATA_DIR } : { DATA_DIR });
  await server.start();
  const discard = async () => {
    await server.stop();
    rmSync(DATA_DIR, { recursive: true, force: true });
  };
  return { server, what, discard };
}

function scaled(DATABASE_URL: string): Record<string, string> {
  const REDIS_URL = process.env.TEST_REDIS_URL;
  if (!REDIS_URL) throw new Error('TEST_REDIS_URL names the Redis of the tests');
  return { DATABASE_URL, REDIS_URL, LEASE_SECONDS: '4' };
}
