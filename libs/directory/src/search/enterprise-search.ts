import { Injectable } from '@nestjs/common';
import { normaliseKey } from '@ipharbor/platform/kernel';
import { Reader } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { Enterprise } from '../enterprise/enterprise.entity';
import { EnterpriseGram } from './enterprise-gram.entity';
import { pairsOf } from './search-text';

/** A term that is the beginning of a unified social credit code: registry, kind and division are digits. */
const codePattern = /^(?:\d{6,8}|\d{8}[0-9a-z]{1,10})$/;
/** Pairs of one word that are counted in search of the rarest. */
const probes = 6;

/**
 * Finds enterprises by any part of a present or former name, by pinyin initials and by the beginning of the code. Words
 * are joined by AND. The rarest pair of characters of a word is looked up in the index of pairs, the word itself is then
 * looked for in the few rows that remain.
 */
@Injectable()
export class EnterpriseSearch {
  constructor(private readonly reader: Reader) {}

  async narrow(enterprises: SelectQueryBuilder<Enterprise>, text: string): Promise<SelectQueryBuilder<Enterprise>> {
    const words = [...new Set(normaliseKey(text).split(' ').filter(Boolean))].slice(0, 5);
    for (const [at, word] of words.entries())
      if (codePattern.test(word)) this.byCode(enterprises, word, at);
      else await this.byName(enterprises, word, at);
    return enterprises;
  }

  private byCode(enterprises: SelectQueryBuilder<Enterprise>, word: string, at: number): void {
    const from = word.toUpperCase();
    // Codes consist of digits and capital letters: everything that begins with `from` is below `from[`.
    enterprises.andWhere(`${enterprises.alias}.uscc >= :codeFrom${at} AND ${enterprises.alias}.uscc < :codeTo${at}`, {
      [`codeFrom${at}`]: from,
      [`codeTo${at}`]: `${from}[`,
    });
  }

  private async byName(enterprises: SelectQueryBuilder<Enterprise>, word: string, at: number): Promise<void> {
    const { alias } = enterprises;
    const gram = await this.rarest(pairsOf(word));
    if (gram !== null)
      enterprises.innerJoin(
        EnterpriseGram,
        `gram${at}`,
        `gram${at}.serial = ${alias}.serial AND gram${at}.gram = :gram${at}`,
        {
          [`gram${at}`]: gram,
        },
      );
    if (gram !== word) enterprises.andWhere(`INSTR(${alias}.searchText, :word${at}) > 0`, { [`word${at}`]: word });
  }

  private async rarest(grams: readonly string[]): Promise<string | null> {
    const candidates = spread([...new Set(grams)], probes);
    if (candidates.length < 2) return candidates[0] ?? null;
    const counts = await Promise.all(candidates.map((gram) => this.frequency(gram)));
    return candidates[counts.indexOf(Math.min(...counts))];
  }

  private async frequency(gram: string): Promise<number> {
    const rows = this.reader.from(EnterpriseGram, 'gram').where('gram.gram = :gram', { gram });
    return (await this.reader.count(rows, 'capped')).total ?? 0;
  }
}

/** At most `count` members, evenly from the first to the last. */
function spread<T>(all: readonly T[], count: number): T[] {
  if (all.length <= count) return [...all];
  return Array.from({ length: count }, (_, at) => all[Math.round((at * (all.length - 1)) / (count - 1))]);
}
