import { Injectable } from '@nestjs/common';
import { normaliseKey } from '@ipharbor/platform/kernel';
import { Reader, type Tx } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { WorkItem } from '../work-item/work-item.entity';
import { WorkItemGram } from './work-item-gram.entity';

/** Above that many the pair is no help: rows that hold it are met soon enough in the order of the list. */
const helpsUpTo = 10_000;
/** Pairs of one word that are counted in search of the rarest. */
const probes = 6;

/** Finds work items by words of their titles, through an index of pairs of characters, never by reading all titles. */
@Injectable()
export class TitleSearch {
  constructor(private readonly reader: Reader) {}

  /** Titles do not change, so their rows are written once. */
  async index(tx: Tx, { id: workItemId, title }: Pick<WorkItem, 'id' | 'title'>): Promise<void> {
    const grams = [...new Set(pairsOf(normaliseKey(title)))].sort();
    await tx.insertMany(grams.map((gram) => Object.assign(new WorkItemGram(), { gram, workItemId })));
  }

  /** Words are joined by AND; the rarest pair of each is looked up, the word itself in the rows that remain. */
  async narrow(items: SelectQueryBuilder<WorkItem>, text: string): Promise<void> {
    const words = [...new Set(normaliseKey(text).split(' ').filter(Boolean))].slice(0, 5);
    for (const [at, word] of words.entries()) {
      const rarest = await this.rarest(pairsOf(word));
      const held = `gram${at}`;
      if (rarest !== null)
        items.innerJoin(WorkItemGram, held, `${held}.workItemId = ${items.alias}.id AND ${held}.gram = :${held}`, {
          [held]: rarest,
        });
      items.andWhere(`INSTR(LOWER(${items.alias}.title), :word${at}) > 0`, { [`word${at}`]: word });
    }
  }

  /** The pair that the fewest titles hold, or null where all are so common that they would not help. */
  private async rarest(pairs: readonly string[]): Promise<string | null> {
    const candidates = [...new Set(pairs)].slice(0, probes);
    const counts = await Promise.all(
      candidates.map((gram) => this.reader.count(this.reader.from(WorkItemGram, 'gram').where({ gram }), 'capped')),
    );
    const rows = counts.map(({ total }) => total ?? 0);
    const least = Math.min(...rows);
    return least < helpsUpTo ? (candidates[rows.indexOf(least)] ?? null) : null;
  }
}

/** Two adjacent characters, code points: 𠅤 is one. Pairs over a space are none. */
function pairsOf(text: string): string[] {
  const characters = [...text];
  const pairs = characters.slice(1).map((character, at) => characters[at] + character);
  return pairs.filter((pair) => !pair.includes(' '));
}
