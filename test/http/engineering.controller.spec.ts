import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveEngineering } from '@ipharbor/operations';
import { AppConfig } from '@ipharbor/platform/config';
import { createApplication } from '@ipharbor/platform/http';
import { TestApplication } from '@ipharbor/platform/testing';
import { RootModule } from '../../apps/api/src/root.module';
import { city, tokenFor } from '../given/access';

const secret = 'a-secret-of-prometheus-1';

/** What stands beside the routes of Nest asks for itself who may look. Redis is away: nothing here needs it. */
describe('what engineers look at', () => {
  let app: NestFastifyApplication;
  let stop: () => Promise<void>;
  let engineer: string;
  let officer: string;

  beforeAll(async () => {
    const planted = new TestApplication();
    await planted.start();
    engineer = await tokenFor(planted, 'system-administrator', { region: city });
    officer = await tokenFor(planted, 'officer', { region: city });
    const { settings, clock } = planted;
    await planted.close();
    const redis = { REDIS_URL: 'redis://127.0.0.1:1', METRICS_TOKEN: secret };
    const config = Object.assign(new AppConfig(), settings, redis);
    app = await createApplication(RootModule.for(config, clock), config);
    app.useLogger(false);
    await serveEngineering(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    stop = async () => {
      await app.close();
      await planted.stop();
    };
  }, 120_000);
  afterAll(() => stop());

  const ask = async (url: string, token?: string, method: 'GET' | 'POST' = 'GET') =>
    app.inject({ method, url, headers: token ? { authorization: `Bearer ${token}` } : {} });

  it.each(['/api/metrics', '/api/operations/queues', '/api/operations/queues/api/queues'])(
    '%s is refused to who has not signed in, and to an officer',
    async (url) => {
      expect((await ask(url)).json()).toMatchObject({ status: 401, code: 'not-signed-in' });
      expect((await ask(url, officer)).json()).toMatchObject({ status: 403, code: 'permission-required' });
    },
  );

  it('gives figures to an engineer and to a program that knows the secret, and to no other', async () => {
    for (const token of [engineer, secret]) {
      const answer = await ask('/api/metrics', token);
      expect([answer.statusCode, answer.body]).toEqual([200, expect.stringContaining('ipharbor_jobs{state="dead"} 0')]);
    }
    expect((await ask('/api/metrics', `${secret}x`)).statusCode).toBe(401);
    expect((await ask('/api/metrics', engineer)).body).toContain('route="/api/metrics",status="4xx"');
  });

  it('shows the board to an engineer, and changes nothing for anybody', async () => {
    const page = await ask('/api/operations/queues', engineer);
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
    const cleaning = await ask('/api/operations/queues/api/queues/ipharbor-jobs/pause', engineer, 'POST');
    expect(cleaning.json()).toMatchObject({ status: 404, code: 'no-such-route' });
    expect((await ask('/api/operations/queues', secret)).statusCode).toBe(401);
  });
});
