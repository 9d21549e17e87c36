import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import { BullMqTransport, JobTransport } from '@ipharbor/platform/jobs';
import { httpProblem } from '@ipharbor/platform/http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerProblem } from './admission';
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
    // Answered here: the board's own handler would make every refusal a failure of the server.
    scope.addHook('onRequest', async (request, reply) => {
      const isRead = ['GET', 'HEAD'].includes(request.method);
      const admitted = isRead ? admit(request) : Promise.reject(httpProblem('no-such-route'));
      await admitted.catch((error: unknown) => answerProblem(error, request, reply));
    });
    await scope.register(board.registerPlugin(), { prefix: boardPath });
  });
}
