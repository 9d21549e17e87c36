import type { SheetProblem } from '../problem';

/** The problems of each row, in the order given. */
export function problemsByRow(problems: Iterable<SheetProblem>): Map<number, SheetProblem[]> {
  const rows = new Map<number, SheetProblem[]>();
  for (const problem of problems) {
    const known = rows.get(problem.row);
    if (known) known.push(problem);
    else rows.set(problem.row, [problem]);
  }
  return rows;
}

/** The reason for a person: message and suggestion, one problem a line; `withColumn` names the columns too. */
export const explain = (problems: readonly SheetProblem[], withColumn = false): string =>
  problems
    .map(({ column, message, suggestion }) => {
      const reason = suggestion ? `${message}。${suggestion}` : message;
      return withColumn && column ? `${column}：${reason}` : reason;
    })
    .join('\n');
