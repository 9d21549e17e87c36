import { problems, type Problem, type ProblemDetail } from '@ipharbor/platform/kernel';
import { isAbsent, tidy } from './tidy';

/**
 * `reject`: not of the format, cannot be recorded. `override`: well-formed, but a check fails; an officer may record it
 * with a reason. `warning`: recorded as read, and shown to be confirmed.
 */
export type Severity = 'reject' | 'override' | 'warning';

export interface IdentifierProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly zh: string;
  readonly en: string;
}

/** One number as a person or a file wrote it, and what it was understood to be. */
export interface Reading {
  readonly input: string;
  /** The canonical writing; of rejected text what remains after tidying; null when nothing was written (空, 无, -). */
  readonly normalised: string | null;
  /** May be recorded without anybody's override: no problem, or a warning only. */
  readonly valid: boolean;
  readonly problem: IdentifierProblem | null;
  /** What was probably meant, in canonical writing. */
  readonly suggestion: string | null;
}

/** A reading with what the number says about itself; `details` is null for rejected text, so that it cannot be used. */
export interface ReadingOf<Details> extends Reading {
  readonly details: Details | null;
}

/** What the rule of one kind finds in tidied text; no `details` means that nothing may be recorded. */
export interface Finding<Details> {
  readonly normalised: string;
  readonly details?: Details;
  readonly problem?: IdentifierProblem | null;
  readonly suggestion?: string | null;
}

interface Declared {
  readonly severity: Severity;
  readonly zh: string;
  readonly en: string;
}

/** Declares the problems of one kind of number in the catalogue of all problems (422), each with its severity. */
export function identifierProblems<Code extends string>(declared: Record<Code, Declared>) {
  const entries = Object.entries<Declared>(declared).map(
    ([code, { zh, en }]) => [code, { status: 422, zh, en }] as const,
  );
  const error = problems(Object.fromEntries(entries) as Record<Code, Problem>);
  return (code: Code, detail: ProblemDetail = {}): IdentifierProblem => {
    const made = error(code, detail);
    return { code, severity: declared[code].severity, zh: made.say('zh'), en: made.say('en') };
  };
}

const problem = identifierProblems({
  'identifier-empty': { severity: 'reject', zh: '没有填写号码', en: 'no number was given' },
});

/** Makes a reader from the rule of one kind, which receives tidied, upper-case text. */
export function reader<Details, Options extends unknown[]>(
  examine: (tidied: string, ...options: Options) => Finding<Details>,
) {
  return (input: string, ...options: Options): ReadingOf<Details> => {
    const tidied = tidy(input);
    if (isAbsent(tidied)) {
      const nothing = problem('identifier-empty');
      return { input, normalised: null, valid: false, problem: nothing, suggestion: null, details: null };
    }
    const found = examine(tidied, ...options);
    return {
      input,
      normalised: found.normalised,
      valid: !found.problem || found.problem.severity === 'warning',
      problem: found.problem ?? null,
      suggestion: found.suggestion ?? null,
      details: found.details ?? null,
    };
  };
}
