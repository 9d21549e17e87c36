export type Language = 'zh' | 'en';

/** What went wrong with one cell or field; `field` is a JSON path or a column. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** One way a request can fail: HTTP status, and one sentence per language. `{name}` is filled from the detail. */
export interface Problem {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

export type ProblemDetail = Readonly<Record<string, unknown>>;

/** The one error that rules throw. `code` is stable; programs rely on it. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
    readonly detail: ProblemDetail = {},
    private readonly zh: string = message,
  ) {
    super(message);
    this.name = 'DomainError';
  }

  /** The sentence for a person, in the language asked for. */
  say(language: Language): string {
    return language === 'zh' ? this.zh : this.message;
  }
}

const catalogue = new Map<string, Problem>();

/** Every problem declared so far, by code: the source of `docs/problems.md`. */
export const knownProblems = (): ReadonlyMap<string, Problem> => catalogue;

/**
 * Declares the problems of a context and answers the function that makes them:
 * `const problem = problems({ 'signed-after-end': { status: 422, zh: '…', en: '…' } }); throw problem('signed-after-end')`.
 * A code declared twice is a programming error.
 */
export function problems<Code extends string>(declared: Record<Code, Problem>) {
  for (const [code, problem] of Object.entries<Problem>(declared)) {
    const known = catalogue.get(code);
    if (known && known.en !== problem.en) throw new Error(`problem '${code}' is declared twice`);
    catalogue.set(code, problem);
  }
  return (code: Code, detail: ProblemDetail = {}): DomainError => {
    const { status, zh, en } = declared[code];
    return new DomainError(code, status, fill(en, detail), detail, fill(zh, detail));
  };
}

const fill = (sentence: string, detail: ProblemDetail): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in detail ? String(detail[name]) : whole));
