import type { ApiProblem } from '@/api/problem';
import { i18n, type WordKey } from '@/i18n';

/** The sentence for a person: the server's own, or ours where the server said nothing. */
export function explain(problem: ApiProblem): string {
  if (problem.sentence) return problem.sentence;
  const key = `app.problem.${problem.code}`;
  return i18n.global.t((i18n.global.te(key, 'zh-CN') ? key : 'app.problem.unreadable') as WordKey);
}
