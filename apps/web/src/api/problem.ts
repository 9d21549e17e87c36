/** One field or cell that the server refused. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** The body of an `application/problem+json` answer (RFC 9457); `detail` holds the facts the sentence was made from. */
export interface ProblemBody {
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: unknown;
  readonly errors?: readonly FieldError[];
  readonly requestId?: string;
}

/** Problems that never reached the server carry one of these codes and status 0. */
export type LocalCode = 'network' | 'timeout' | 'unreadable';

/**
 * Any request that did not succeed. `sentence` is for people, in the language asked for; it is empty for local
 * problems, whose words are the screen's own (`problem.network` …).
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: string,
    readonly errors: readonly FieldError[] = [],
    readonly requestId = '',
  ) {
    super(`${status} ${code}: ${sentence}`);
  }

  static from(body: ProblemBody): ApiProblem {
    return new ApiProblem(
      body.status,
      body.code,
      typeof body.detail === 'string' ? body.detail : body.title,
      body.errors,
      body.requestId,
    );
  }

  static local(code: LocalCode): ApiProblem {
    return new ApiProblem(0, code, '');
  }

  /** What the server says about one field of a form, or undefined. */
  about(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }

  /** True when asking again with the same `Idempotency-Key` may succeed: the outcome is not known. */
  get isUncertain(): boolean {
    return this.status === 0 || this.status >= 500 || this.status === 429;
  }
}

/** Everything a screen can be handed by a failed promise, as a problem it can show. */
export const asProblem = (error: unknown): ApiProblem =>
  error instanceof ApiProblem ? error : ApiProblem.local('unreadable');
