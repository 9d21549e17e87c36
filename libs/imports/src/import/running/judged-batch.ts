import type { SheetProblem } from '../../spreadsheet';
import type { ImportSession } from '../import-register';
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
    counts[verdict.outcome] += 1;
    if (verdict.outcome === 'rejected') return problems.push(...verdict.problems.map((one) => reading.place(row, one)));
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
