import { createHash } from 'node:crypto';
import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { isUniqueViolation, Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { IdempotencyRow } from './idempotency-row';
import { httpProblem } from './problems';
import type { Upload } from './upload';

type Request = FastifyRequest & { actor?: { accountId: string | null }; upload?: Upload };

const keptAnswerBytes = 40_000;

const REPLAY = 'ipharbor:replay';
type ReplayMode = 'status-only' | 'never';
/**
 * How a route departs from the rule below. `status-only`: the answer holds a secret and is not kept; a repeat does
 * nothing and says the status alone. `never`: the command does work that must not hold a unit of work open, and refuses
 * a repeat by its own rules.
 */
export const Replay = (mode: ReplayMode) => SetMetadata(REPLAY, mode);

/**
 * A POST or PUT with an Idempotency-Key happens once: the write, the key and the answer commit together, and a repeat
 * gets the first answer. Without a signed-in account (signing in itself) the header means nothing.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const key = request.headers['idempotency-key'];
    const accountId = request.actor?.accountId;
    if (key === undefined || !accountId || !['POST', 'PUT'].includes(request.method)) return next.handle();
    const replay = this.reflector.get<ReplayMode | undefined>(REPLAY, context.getHandler());
    if (replay === 'never') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(
      this.once(request, reply, String(key), accountId, replay !== 'status-only', () => lastValueFrom(next.handle())),
    );
  }

  private async once(
    request: Request,
    reply: FastifyReply,
    key: string,
    accountId: string,
    keepsAnswer: boolean,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    if (!/^[\w-]{8,64}$/.test(key)) throw httpProblem('idempotency-key-invalid');
    const route = `${request.method} ${request.url.split('?')[0]}`.slice(0, 500);
    const bodyHash = hashOf(request);
    const earlier = await this.find(accountId, route, key);
    if (earlier) return this.repeat(earlier, bodyHash, reply);
    try {
      return await this.work.run(async (tx) => {
        const answer = await handle();
        const isKept = keepsAnswer && Buffer.byteLength(JSON.stringify(answer ?? null)) <= keptAnswerBytes;
        const body = isKept ? { answer: answer ?? null } : null;
        const row = {
          id: newId(),
          accountId,
          route,
          key,
          bodyHash,
          status: reply.statusCode,
          body,
          at: this.clock.now(),
        };
        await tx.insert(Object.assign(new IdempotencyRow(), row));
        return answer;
      });
    } catch (error) {
      // Two at the same moment: the other one committed first, and this one left nothing behind.
      const winner = isUniqueViolation(error) ? await this.find(accountId, route, key) : null;
      if (winner) return this.repeat(winner, bodyHash, reply);
      throw error;
    }
  }

  private find(accountId: string, route: string, key: string): Promise<IdempotencyRow | null> {
    return this.reader.from(IdempotencyRow, 'row').where({ accountId, route, key }).getOne();
  }

  private repeat(earlier: IdempotencyRow, bodyHash: string, reply: FastifyReply): unknown {
    if (earlier.bodyHash !== bodyHash) throw httpProblem('idempotency-key-reused');
    void reply.status(earlier.status).header('idempotency-replayed', 'true');
    return earlier.body?.answer ?? undefined;
  }
}

function hashOf({ body, upload }: Request): string {
  const said = upload ? [upload.sha256, upload.fields] : (body ?? null);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
