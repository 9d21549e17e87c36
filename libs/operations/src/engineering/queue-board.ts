import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { BullMqTransport, JobTransport } from '@ipharbor/platform/jobs';
import { httpProblem } from '@ipharbor/platform/http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { boardPath } from './board-path';

/**
 * Bull Board over the announcements in Redis, to look at only: the jobs themselves are rows, and are retried on the page
 * 运行情况. Nothing where jobs run in process.
 */
export async function serveQueueBoard(
  fastify: FastifyInstance,
  transport: JobTransport,
  admit: (request: FastifyRequest) => Promise<void>,
): Promise<void> {
  if (!(transport instanceof BullMqTransport)) return;
  const board = new FastifyAdapter();
  board.setBasePath(boardPath);
  createBullBoard({
    queues: [new BullMQAdapter(transport.queueToShow(), { readOnlyMode: true })],
    serverAdapter: board,
    options: { uiConfig: { boardTitle: '知港 IP Harbor' } },
  });
  await fastify.register(async (scope) => {
    scope.addHook('onRequest', async (request) => {
      if (!['GET', 'HEAD'].includes(request.method)) throw httpProblem('no-such-route');
      await admit(request);
    });
    await scope.register(board.registerPlugin(), { prefix: boardPath });
  });
}
