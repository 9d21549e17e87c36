import type { SheetProblem } from '../../spreadsheet';
import type { ImportSession, Verdict } from '../import-register';
import type { RowCounts } from '../run/import-run.entity';
import type { ReadRow, RowReading } from './row-reading';

export interface JudgedBatch {
  readonly plans: readonly unknown[];
  readonly problems: readonly SheetProblem[];
  readonly notes: readonly SheetProblem[];
  readonly counts: Omit<RowCounts, 'pages'>;
}

/** Asks the register about the sound rows of a batch, and adds up. */
export async function judge(
  session: ImportSession<object, unknown>,
  reading: RowReading,
  rows: readonly ReadRow[],
): Promise<JudgedBatch> {
  const sound = rows.filter(({ problems }) => problems.length === 0);
  const verdicts = sound.length > 0 ? await session.check(sound) : [];
  const counts = { created: 0, updated: 0, unchanged: 0, rejected: rows.length - sound.length };
  const plans: unknown[] = [];
  const problems = rows.flatMap((row) => row.problems);
  const notes: SheetProblem[] = [];
  verdicts.forEach((verdict, at) => {
    const { row } = sound[at];
    const refused = refusals(verdict, row, reading);
    problems.push(...refused);
    counts[refused.length > 0 ? 'rejected' : verdict.outcome] += 1;
    if (refused.length > 0 || verdict.outcome === 'rejected') return;
    notes.push(...(verdict.notes ?? []).map((one) => reading.place(row, one)));
    if (verdict.outcome !== 'unchanged') plans.push(verdict.plan);
  });
  problems.sort((a, b) => a.row - b.row);
  return {
    plans,
    problems,
    notes,
    counts: { ...counts, rows: rows.length, problems: problems.length, notes: notes.length },
  };
}

function refusals(verdict: Verdict<unknown>, row: number, reading: RowReading): SheetProblem[] {
  if (verdict.outcome === 'rejected') return verdict.problems.map((one) => reading.place(row, one));
  if (verdict.outcome === 'unchanged' || verdict.recordId === undefined) return [];
  const second = reading.secondOf(verdict.recordId, row);
  return second ? [second] : [];
}
