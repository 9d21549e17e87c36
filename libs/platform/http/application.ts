import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppConfig } from '@ipharbor/platform/config';
import { isId, newId } from '@ipharbor/platform/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { sendProblem } from './problem.filter';
import { httpProblem } from './problems';

const bodyLimit = 2 * 1024 * 1024;
/** The largest spreadsheet or scan; a larger upload is refused while it arrives. */
export const uploadLimit = 64 * 1024 * 1024;

/** The adapter with everything that sits before Nest: limits, request ids, trusted proxies. */
export function adapter(config: AppConfig): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit,
    trustProxy: config.TRUSTED_PROXIES?.split(',').map((address) => address.trim()) ?? false,
    genReqId: ({ headers }: IncomingMessage) => (isId(headers['x-request-id']) ? headers['x-request-id'] : newId()),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    // A path that cannot be decoded, or a part of it that is too long, reaches no route and no filter.
    frameworkErrors: (_: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(httpProblem('no-such-route'), request, reply),
  });
}

/** What the application and its tests share: the prefix, cookies, uploads, the request id in every answer. */
export async function prepare(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  app.setGlobalPrefix('api/v1', { exclude: ['api/health/live', 'api/health/ready'] });
  app.enableShutdownHooks();
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: uploadLimit, files: 1, fields: 20, fieldSize: 10_000 } });
  fastify.addHook('onSend', async (request, reply) => {
    void reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    // what somebody sent in is saved, and does nothing where a browser shows it all the same
    if (String(reply.getHeader('content-disposition') ?? '').startsWith('attachment'))
      void reply.header('content-security-policy', "default-src 'none'; sandbox");
  });
  return app;
}

/** Builds the HTTP application of a root module, ready to listen. */
export async function createApplication(root: DynamicModule, config: AppConfig): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter(config), { bufferLogs: true });
  return prepare(app);
}

/** Builds the same contexts without HTTP. */
export const createContext = (root: DynamicModule): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(root, { bufferLogs: true });
