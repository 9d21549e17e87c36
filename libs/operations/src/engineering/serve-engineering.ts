import { createServer, type Server } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Sessions } from '@ipharbor/access';
import { AppConfig } from '@ipharbor/platform/config';
import { JobTransport } from '@ipharbor/platform/jobs';
import type { FastifyRequest } from 'fastify';
import { admitEngineer, answerProblem, knowsSecret } from './admission';
import { Metrics } from './metrics';
import { serveQueueBoard } from './queue-board';

/** What engineers look at beside the console: `/api/metrics`, and the queue board where there is a queue. Before listening. */
export async function serveEngineering(app: NestFastifyApplication): Promise<void> {
  const config = app.get(AppConfig);
  const [metrics, sessions] = [app.get(Metrics, { strict: false }), app.get(Sessions, { strict: false })];
  const admit = (request: FastifyRequest) => admitEngineer(sessions, request);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', async ({ method, routeOptions: { url } }, { statusCode, elapsedTime }) => {
    metrics.observeRequest(method, url ?? 'none', statusCode, elapsedTime / 1000);
  });
  await fastify.register(async (scope) => {
    scope.setErrorHandler(answerProblem);
    scope.get('/api/metrics', async (request, reply) => {
      if (!knowsSecret(request, config.METRICS_TOKEN)) await admit(request);
      return reply.type(metrics.contentType).send(await metrics.text());
    });
    await serveQueueBoard(scope, app.get(JobTransport, { strict: false }), admit);
  });
}

/** A worker has no api: with `METRICS_PORT` it says its own figures there, to who knows the secret. */
export function serveWorkerMetrics(context: INestApplicationContext): Server | undefined {
  const { METRICS_PORT, METRICS_TOKEN, HOST } = context.get(AppConfig);
  if (METRICS_PORT === 0) return undefined;
  if (!METRICS_TOKEN) throw new Error('METRICS_PORT needs METRICS_TOKEN: figures are not served to everybody');
  const metrics = context.get(Metrics, { strict: false });
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    if (!knowsSecret(request, METRICS_TOKEN)) return void response.writeHead(401).end();
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(503).end(),
    );
  });
  return server.listen(METRICS_PORT, HOST).unref();
}
