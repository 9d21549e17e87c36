import { Injectable } from '@nestjs/common';
import { newId } from '@ipharbor/platform/kernel';
import { Reader, type Tx } from '@ipharbor/platform/persistence';
import { ImportPage, type PageItems, type PageKind } from './import-page.entity';
import type { ImportRun } from './import-run.entity';

type Round = Pick<ImportRun, 'id' | 'round'>;

/** Below the limit of a document column. */
const pageBytes = 40_000;

/** Writes and reads the pages of imports. */
@Injectable()
export class ImportPages {
  constructor(private readonly reader: Reader) {}

  /** Appends to the round that the run is in; answers how many pages that took. */
  async add(tx: Tx, run: ImportRun, items: { readonly [Kind in PageKind]: readonly PageItems[Kind][] }) {
    const pages = (['effects', 'problems', 'notes'] as const).flatMap((kind) =>
      cut<unknown>(items[kind]).map((some) => ({ kind, items: some })),
    );
    const rows = pages.map(({ kind, items }, at) =>
      Object.assign(new ImportPage(), {
        id: newId(),
        importId: run.id,
        round: run.round,
        kind,
        seq: run.pages + at,
        items,
      }),
    );
    await tx.insertMany(rows);
    return rows.length;
  }

  /** Items in the order of their rows, page by page. */
  async *items<Kind extends PageKind>({ id, round }: Round, kind: Kind): AsyncGenerator<readonly PageItems[Kind][]> {
    for (let last = -1; ;) {
      const [page] = await this.from(id, round, kind)
        .andWhere('page.seq > :last', { last })
        .orderBy('page.seq')
        .limit(1)
        .getMany();
      if (!page) return;
      yield page.items as readonly PageItems[Kind][];
      last = page.seq;
    }
  }

  async first<Kind extends PageKind>(round: Round, kind: Kind, limit: number): Promise<PageItems[Kind][]> {
    const found: PageItems[Kind][] = [];
    for await (const items of this.items(round, kind)) {
      found.push(...items);
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  }

  /** The page of effects that the undo takes back next: the last one, once `skipped` were; null when all are. */
  async lastEffects({ id, round }: Round, skipped: number): Promise<ImportPage | null> {
    return this.from(id, round, 'effects').orderBy('page.seq', 'DESC').offset(skipped).limit(1).getOne();
  }

  private from(importId: string, round: number, kind: PageKind) {
    return this.reader.from(ImportPage, 'page').where({ importId, round, kind });
  }
}

/** Runs of items that fit into one page each. */
function cut<Item>(items: readonly Item[]): Item[][] {
  const pages: Item[][] = [];
  let bytes = Infinity;
  for (const item of items) {
    const size = Buffer.byteLength(JSON.stringify(item)) + 1;
    if (bytes + size > pageBytes) {
      pages.push([]);
      bytes = 0;
    }
    pages[pages.length - 1].push(item);
    bytes += size;
  }
  return pages;
}
