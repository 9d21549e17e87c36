import { knownProblems } from '@ipharbor/platform/kernel';
import { page, table } from './markdown';

/** Every code that an answer may carry. */
export function problemsPage(): string {
  const rows = [...knownProblems()].sort(([a], [b]) => a.localeCompare(b)).map(([code, { status, zh, en }]) => [`\`${code}\``, String(status), zh, en]);
  return page('Problems', 'Errors are problem details (RFC 9457); `code` is stable, sentences may change.', table(['code', 'status', '中文', 'English'], rows));
}
