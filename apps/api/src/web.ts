import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Built by Vite beside the server: `dist/web`. */
const folder = join(__dirname, '../../../web');
const aYear = 31_536_000_000;

/** Serves the console from the same address; every path that is no file and no api is one of its pages. */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    maxAge: aYear,
    immutable: true,
    decorateReply: false,
  });
  fastify.get('/*', (request, reply) => {
    if (request.url.startsWith('/api')) return reply.callNotFound();
    const file = publicFile(request.url);
    if (file) return reply.type(file.type).header('cache-control', 'no-cache').send(readFileSync(file.path));
    return reply.type('text/html; charset=utf-8').headers(pageHeaders).send(page);
  });
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ico': 'image/x-icon',
  '.png': 'image/png',
  '.css': 'text/css',
};

/** The few files that lie beside the page: names only, no folders, so nothing outside can be asked for. */
function publicFile(url: string): { path: string; type: string } | null {
  const [, name, ending] = /^\/([\w-]+(\.\w+))(?:\?|$)/.exec(url) ?? [];
  const type = types[ending];
  const path = join(folder, name ?? '');
  return type && existsSync(path) ? { path, type } : null;
}

const pageHeaders = {
  'cache-control': 'no-cache',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'content-security-policy':
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; script-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
};
