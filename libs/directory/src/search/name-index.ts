import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { execute, isUniqueViolation, padded, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { Enterprise } from '../enterprise/enterprise.entity';
import { insertPairs, pairsOf, removePairs, replacePairs, type Pair, type Searched } from './gram-index';
import { gramsOf } from './search-text';
import { UnindexedEnterprise } from './unindexed-enterprise.entity';

/** Enterprises brought in together: their rows then touch each page of the index once, not once a batch of an import. */
const portion = 8192;
/** Search rows of one unit of work: some 40 ms, for on the embedded database everybody waits for it. */
const pairsPerUnit = 12_288;
const serialsPerStatement = 1000;
/** Names taken apart between two turns of others: some 10 ms. */
const rowsPerTurn = 512;

/**
 * The search index of names. What is written one by one is searched at once; what is written in bulk is deferred in the
 * same unit of work and brought in by `catchUp`, which may be stopped at any moment and repeated by anybody.
 */
@Injectable()
export class NameIndex {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  /** Enterprises of a running bulk are worth bringing in when there are that many. */
  readonly portion = portion;

  async add(tx: Tx, enterprises: readonly Searched[]): Promise<void> {
    await insertPairs(tx, enterprises.flatMap(pairsOf));
  }

  async defer(tx: Tx, enterprises: readonly Searched[]): Promise<void> {
    await tx.insertMany(enterprises.map(({ serial }) => Object.assign(new UnindexedEnterprise(), { serial })));
  }

  /** Brings in all that is deferred, or of a running bulk what makes up whole portions; outside any unit of work. */
  async catchUp({ isRunning = false } = {}): Promise<void> {
    const least = isRunning ? portion : 1;
    for (let rows = await this.deferred(); rows.length >= least; rows = await this.deferred()) await this.bringIn(rows);
  }

  private deferred(): Promise<Searched[]> {
    return this.reader
      .from(Enterprise, 'enterprise')
      .innerJoin(UnindexedEnterprise, 'unindexed', 'unindexed.serial = enterprise.serial')
      .select(['enterprise.serial AS serial', 'enterprise.searchText AS searchText'])
      .orderBy('unindexed.serial')
      .limit(portion)
      .getRawMany<Searched>();
  }

  private async bringIn(rows: readonly Searched[]): Promise<void> {
    for await (const pairs of inOrderOfIndex(rows)) await this.write(pairs);
    await this.work.run((tx) => this.settle(tx, rows));
  }

  /** An index that a power cut has shortened is brought in again: the deferred rows go last, and wait for the disk. */
  private async write(pairs: readonly Pair[]): Promise<void> {
    try {
      await this.work.run((tx) => insertPairs(tx, pairs), { isRepeatable: true });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      await this.work.run((tx) => replacePairs(tx, pairs));
    }
  }

  /** Ends the deferral. Whoever was renamed meanwhile has ended it already, and must not keep rows of the former text. */
  private async settle(tx: Tx, rows: readonly Searched[]): Promise<void> {
    for (let at = 0; at < rows.length; at += serialsPerStatement) {
      const some = rows.slice(at, at + serialsPerStatement);
      const serials = padded(some.map(({ serial }) => serial));
      const places = serials.map(() => '?').join(', ');
      const ended = await execute(tx.em, `DELETE FROM enterprise_unindexed WHERE serial IN (${places})`, serials);
      if (ended < some.length) await this.forgetFormer(tx, some);
    }
  }

  private async forgetFormer(tx: Tx, rows: readonly Searched[]): Promise<void> {
    const now = await tx.em
      .createQueryBuilder(Enterprise, 'enterprise')
      .select(['enterprise.serial AS serial', 'enterprise.searchText AS searchText'])
      .where('enterprise.serial IN (:...serials)', { serials: padded(rows.map(({ serial }) => serial)) })
      .getRawMany<Searched>();
    const texts = new Map(now.map(({ serial, searchText }) => [serial, searchText]));
    const changed = rows.filter(({ serial, searchText }) => texts.get(serial) !== searchText);
    const kept = new Set(now.flatMap(pairsOf).map(String));
    await removePairs(
      tx,
      changed.flatMap(pairsOf).filter((pair) => !kept.has(String(pair))),
    );
  }
}

/** The search rows of many enterprises, in portions of one unit of work; others have their turn in between. */
async function* inOrderOfIndex(rows: readonly Searched[]): AsyncGenerator<Pair[]> {
  const serialsOf = new Map<string, number[]>();
  for (const [at, { serial, searchText }] of rows.entries()) {
    for (const gram of gramsOf(searchText)) {
      const serials = serialsOf.get(gram);
      if (serials) serials.push(serial);
      else serialsOf.set(gram, [serial]);
    }
    if (at % rowsPerTurn === 0) await nextTurn();
  }
  let pairs: Pair[] = [];
  for (const gram of [...serialsOf.keys()].sort()) {
    for (const serial of serialsOf.get(gram) ?? []) pairs.push([gram, serial]);
    if (pairs.length < pairsPerUnit) continue;
    yield pairs;
    pairs = [];
    await nextTurn();
  }
  if (pairs.length > 0) yield pairs;
}
