import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError, type FieldProblem, type Language } from '@ipharbor/platform/kernel';
import { isUniqueViolation, persistenceProblem } from '@ipharbor/platform/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpProblem } from './problems';

/** RFC 9457 problem details; `code` is stable, the sentences follow Accept-Language (Chinese unless English is asked for). */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldProblem[];
  readonly requestId: string;
}

export const languageOf = (request: Pick<FastifyRequest, 'headers'>): Language =>
  /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh';

/** What goes over the wire for a problem. */
export function problemBody(problem: DomainError, request: FastifyRequest): ProblemBody {
  const { errors, ...detail } = problem.detail;
  return {
    type: `about:blank#${problem.code}`,
    title: problem.say(languageOf(request)),
    status: problem.status,
    code: problem.code,
    detail,
    ...(Array.isArray(errors) ? { errors: errors as FieldProblem[] } : {}),
    requestId: request.id,
  };
}

export function sendProblem(problem: DomainError, request: FastifyRequest, reply: FastifyReply): void {
  void reply.status(problem.status).type('application/problem+json').send(problemBody(problem, request));
}

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    sendProblem(this.problemOf(error, request), request, host.switchToHttp().getResponse<FastifyReply>());
  }

  private problemOf(error: unknown, request: FastifyRequest): DomainError {
    if (error instanceof DomainError) return error;
    if (isUniqueViolation(error)) return persistenceProblem('already-exists');
    const known = byFrameworkCode(error, request);
    if (known) return known;
    this.log.error(
      { err: error, requestId: request.id, path: request.url.split('?')[0] },
      'a request failed unexpectedly',
    );
    return httpProblem('unexpected', { requestId: request.id });
  }
}

/** What Fastify and Nest refuse before any of our code runs. */
function byFrameworkCode(error: unknown, request: FastifyRequest): DomainError | null {
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY')
    return httpProblem('malformed-json');
  if (status === 413 || code === 'FST_REQ_FILE_TOO_LARGE') return httpProblem('body-too-large');
  if (status === 415 || status === 406) return httpProblem('unsupported-media-type');
  if (status === 404) return httpProblem('no-such-route');
  // Our own validation throws a problem: what is left is a body that could not be parsed.
  if (status === 400) return httpProblem(isJson(request) ? 'malformed-json' : 'invalid-input');
  return null;
}

const isJson = ({ headers }: FastifyRequest): boolean => (headers['content-type'] ?? '').includes('json');
