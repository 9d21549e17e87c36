import { DomainError, problems, type ProblemDetail } from '@ipharbor/platform/kernel';

/** Why a job did not get done, where its context has no word for it. */
export const jobProblem = problems({
  'job-outside-unreachable': {
    status: 502,
    zh: '对方服务器连接不上或没有回应',
    en: 'The other server could not be reached, or did not answer',
  },
  'job-process-died': {
    status: 500,
    zh: '处理程序每次都中途停止，或超过了允许的时间',
    en: 'The process stopped half-way, or ran longer than it may, every time',
  },
  'job-without-handler': {
    status: 500,
    zh: '当前版本没有处理这类工作的程序',
    en: 'This version has nothing that does this work',
  },
  'job-unexpected': {
    status: 500,
    zh: '程序出错，已记录，请系统管理员处理',
    en: 'The program failed; the error is recorded for the system administrator',
  },
});

/** What is kept of a failure: a code that people's words hang on, and the text that an engineer needs. */
export interface Failure {
  readonly problem: string;
  readonly detail: ProblemDetail | null;
  readonly error: string;
}

const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'EPIPE'];
const detailLimit = 4_000;

export function failureOf(error: unknown): Failure {
  const text = (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 2000);
  if (error instanceof DomainError) return { problem: error.code, detail: small(error.detail), error: text };
  const code = unreachable.includes(networkCode(error) ?? '') ? 'job-outside-unreachable' : 'job-unexpected';
  return { problem: code, detail: null, error: text };
}

/** `fetch` hides what happened in its cause. */
function networkCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, cause, name } = error as { code?: string; cause?: unknown; name?: string };
  if (name === 'TimeoutError') return 'ETIMEDOUT';
  return typeof code === 'string' ? code : networkCode(cause);
}

const small = (detail: ProblemDetail): ProblemDetail | null =>
  JSON.stringify(detail).length > detailLimit ? null : detail;
