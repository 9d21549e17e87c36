import { persistenceProblem } from '@ipharbor/platform/persistence';

/**
 * The row, or `not-found` (404). Accounts, units, posts and roles belong to no region: the permission alone decides, and
 * no policy is asked.
 */
export function found<Row>(row: Row | null): Row {
  if (row === null) throw persistenceProblem('not-found');
  return row;
}
