import { execute, type Tx } from '@ipharbor/platform/persistence';
import { gramsOf } from './search-text';

interface Searched {
  readonly serial: number;
  readonly searchText: string;
}

/** Rows of one statement: a few fixed sizes, so that prepared statements repeat. */
const sizes = [1024, 256, 64, 16, 4, 1] as const;

/**
 * Writes the search rows. They are derived from `searchText` and are most of what an import writes, so they go by plain
 * SQL, in the order of the index; nothing else of the directory does.
 */
export async function indexGrams(tx: Tx, rows: readonly Searched[]): Promise<void> {
  const pairs = rows.flatMap(({ serial, searchText }) => gramsOf(searchText).map((gram) => [gram, serial] as const));
  await insertPairs(tx, pairs);
}

/** Brings the search rows of one enterprise up to date with its text. */
export async function reindexGrams(tx: Tx, { serial, searchText }: Searched, before: string): Promise<void> {
  const [old, now] = [new Set(gramsOf(before)), new Set(gramsOf(searchText))];
  const gone = [...old].filter((gram) => !now.has(gram));
  for (const gram of gone)
    await execute(tx.em, 'DELETE FROM enterprise_gram WHERE gram = ? AND serial = ?', [gram, serial]);
  await insertPairs(
    tx,
    [...now].filter((gram) => !old.has(gram)).map((gram) => [gram, serial] as const),
  );
}

async function insertPairs(tx: Tx, pairs: (readonly [gram: string, serial: number])[]): Promise<void> {
  pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (let at = 0; at < pairs.length;) {
    const size = sizes.find((n) => n <= pairs.length - at) ?? 1;
    const places = Array(size).fill('(?, ?)').join(', ');
    const values = pairs.slice(at, at + size).flat();
    await execute(tx.em, `INSERT INTO enterprise_gram (gram, serial) VALUES ${places}`, values);
    at += size;
  }
}
