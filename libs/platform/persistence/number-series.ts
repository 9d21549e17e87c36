import { DomainError } from '@ipharbor/platform/kernel';
import { Count, Id, Version } from './columns';
import { TableOf } from './indexes';
import { isUniqueViolation } from './row-writer';
import type { Tx } from './tx';
import type { UnitOfWork } from './unit-of-work';

/**
 * How far one series of numbers has been given out to processes; its id is the series, such as `ZF-2026`. Tests keep it, as
 * a process goes on giving out the blocks it holds.
 */
@TableOf('number_series', { reference: true })
export class NumberSeriesRow {
  @Id() readonly id!: string;
  @Count() next!: number;
  @Version() version: number = 1;
}

const blockSize = 100;
const attempts = 20;

/**
 * Running numbers that people see. They come from blocks taken in a short unit of work of their own: a counter inside the
 * unit of work that creates would make all creates wait for each other. Numbers not used leave gaps.
 */
export class NumberSeries {
  private readonly free = new Map<string, { next: number; end: number }>();
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly work: UnitOfWork) {}

  /** The next number of a series, from 1. Ask before the unit of work; inside one, a single number is taken with it. */
  async next(series: string): Promise<number> {
    if (this.work.current()) return this.claim(series, 1);
    const mine = this.turn.then(() => this.take(series));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** `count` running numbers at once, for rows written together; answers the first of them. */
  async reserve(series: string, count: number): Promise<number> {
    return this.claim(series, count);
  }

  /**
   * The next number of a series in which none may be missing, from 1: taken with the unit of work and given back with it.
   * Others who want one of the series wait until it ends, so ask last.
   */
  async nextWithoutGap(tx: Tx, series: string): Promise<number> {
    const [row] = await tx.lock(NumberSeriesRow, [series]);
    if (row === undefined) return this.first(tx, series);
    const number = row.next;
    row.next += 1;
    await tx.update(row);
    return number;
  }

  /** Of two who begin a series at once, the one that is refused the row waits for it. */
  private async first(tx: Tx, series: string): Promise<number> {
    try {
      await tx.insert(Object.assign(new NumberSeriesRow(), { id: series, next: 2 }));
      return 1;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      return this.nextWithoutGap(tx, series);
    }
  }

  private async take(series: string): Promise<number> {
    const block = this.free.get(series);
    if (block && block.next < block.end) return block.next++;
    const first = await this.claim(series, blockSize);
    this.free.set(series, { next: first + 1, end: first + blockSize });
    return first;
  }

  /** Tries again when another process was quicker. */
  private async claim(series: string, size: number): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.advance(series, size);
      } catch (error) {
        const overtaken = isUniqueViolation(error) || (error instanceof DomainError && error.code === 'stale');
        if (attempt === attempts || !overtaken || this.work.current()) throw error;
      }
    }
  }

  private advance(series: string, size: number): Promise<number> {
    return this.work.run(async (tx) => {
      const row = await tx.find(NumberSeriesRow, series);
      if (row === null) {
        await tx.insert(Object.assign(new NumberSeriesRow(), { id: series, next: 1 + size }));
        return 1;
      }
      const first = row.next;
      row.next += size;
      await tx.update(row);
      return first;
    });
  }
}
