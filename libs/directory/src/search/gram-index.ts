import { execute, type Tx } from '@ipharbor/platform/persistence';
import { gramsOf } from './search-text';

export interface Searched {
  readonly serial: number;
  readonly searchText: string;
}

/** One row of the index. */
export type Pair = readonly [gram: string, serial: number];

/** Rows of one statement: a few fixed sizes, so that prepared statements repeat. */
const sizes = [4096, 1024, 256, 64, 16, 4, 1] as const;

/** The search rows of one enterprise. */
export const pairsOf = ({ serial, searchText }: Searched): Pair[] => gramsOf(searchText).map((gram) => [gram, serial]);

/** Brings the search rows of one enterprise up to date with its text. */
export async function reindexGrams(tx: Tx, { serial, searchText }: Searched, before: string): Promise<void> {
  const [old, now] = [new Set(gramsOf(before)), new Set(gramsOf(searchText))];
  const wasDeferred = await execute(tx.em, 'DELETE FROM enterprise_unindexed WHERE serial = ?', [serial]);
  await removePairs(
    tx,
    [...old].filter((gram) => !now.has(gram)).map((gram) => [gram, serial]),
  );
  if (wasDeferred) return replacePairs(tx, pairsOf({ serial, searchText }));
  await insertPairs(
    tx,
    [...now].filter((gram) => !old.has(gram)).map((gram) => [gram, serial]),
  );
}

/** Writes search rows by plain SQL: they are most of what an import writes. Throws a unique violation where one is there. */
export async function insertPairs(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  for (let at = 0; at < pairs.length;) {
    const size = sizes.find((n) => n <= pairs.length - at) ?? 1;
    const places = Array(size).fill('(?, ?)').join(', ');
    const values = pairs.slice(at, at + size).flat();
    await execute(tx.em, `INSERT INTO enterprise_gram (gram, serial) VALUES ${places}`, values);
    at += size;
  }
}

/** The same where some of the rows may be there. */
export async function replacePairs(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  await removePairs(tx, pairs);
  await insertPairs(tx, pairs);
}

export async function removePairs(tx: Tx, pairs: readonly Pair[]): Promise<void> {
  for (const pair of pairs)
    await execute(tx.em, 'DELETE FROM enterprise_gram WHERE gram = ? AND serial = ?', [...pair]);
}
