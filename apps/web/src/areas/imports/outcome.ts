import type { useWords } from '@/i18n';
import { count } from '@/parts/figures';
import type { ImportSummary } from './import-run';

type Translate = ReturnType<typeof useWords>['t'];

/** How it stands, in a few words for a list. Rejected rows are named: never a plain 完成. */
export function briefly({ status, mode, rows, created, updated, rejected }: ImportSummary, t: Translate): string {
  if (status === 'running') return t(`imports.brief.running.${mode}`);
  if (status === 'failed')
    return t(created + updated > 0 && mode === 'apply' ? 'imports.brief.stopped' : 'imports.brief.failed');
  if (status !== 'done') return t(`imports.brief.${status}`);
  if (rows === 0) return t('imports.brief.noRows');
  const words = rejected > 0 ? 'faults' : 'fine';
  return t(`imports.brief.${mode}.${words}`, { rejected: count(rejected) });
}

/** The same as one sentence with its numbers, for the page of the import. */
export function inFull(run: ImportSummary, t: Translate): string {
  const { mode, status, rows, created, updated, rejected, leftAlone } = run;
  const n = { rows: count(rows), written: count(created + updated), rejected: count(rejected) };
  switch (status) {
    case 'queued':
      return t('imports.outcome.queued');
    case 'running':
      return t(`imports.outcome.running.${mode}`, { ...n, settled: count(Math.round(run.progress * rows)) });
    case 'undoing':
      return t('imports.outcome.undoing');
    case 'undone':
      return leftAlone > 0 ? t('imports.outcome.undoneBut', { n: count(leftAlone) }) : t('imports.outcome.undone');
    case 'failed':
      return run.summary;
    case 'done':
      if (rows === 0) return t('imports.outcome.noRows');
      if (mode === 'check') return t(rejected > 0 ? 'imports.outcome.checkedWithFaults' : 'imports.outcome.checked', n);
      return t(rejected > 0 ? 'imports.outcome.doneWithFaults' : 'imports.outcome.done', n);
  }
}
