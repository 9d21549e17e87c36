import { Injectable } from '@nestjs/common';
import { DomainError } from '@ipharbor/platform/kernel';
import { isUniqueViolation, Reader, UnitOfWork } from '@ipharbor/platform/persistence';
import { Enterprise } from '../enterprise/enterprise.entity';
import { NumberBlock } from './number-block.entity';

const series = 'enterprise';
const blockSize = 1000;
const attempts = 20;

/**
 * Serials of enterprises, taken from blocks: a counter inside the transaction that creates would make all creates wait
 * for each other. Taken numbers that were not used leave gaps.
 */
@Injectable()
export class EnterpriseSerials {
  private free: number[] = [];
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
  ) {}

  /** `count` numbers that nobody else gets. Ask before the unit of work; inside one, no block is kept. */
  async reserve(count: number): Promise<number[]> {
    if (this.work.current()) return range(await this.claim(count), count);
    const mine = this.turn.then(() => this.take(count));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async take(count: number): Promise<number[]> {
    if (this.free.length < count) {
      const size = Math.max(blockSize, count);
      this.free = range(await this.claim(size), size);
    }
    return this.free.splice(0, count);
  }

  /** Answers the first of `size` numbers; tries again when another process was quicker. */
  private async claim(size: number): Promise<number> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.advance(size);
      } catch (error) {
        const overtaken = isUniqueViolation(error) || (error instanceof DomainError && error.code === 'stale');
        if (attempt === attempts || !overtaken) throw error;
      }
    }
  }

  private advance(size: number): Promise<number> {
    return this.work.run(async (tx) => {
      const block = await tx.find(NumberBlock, series);
      if (!block) {
        const first = await this.firstFree();
        await tx.insert(Object.assign(new NumberBlock(), { id: series, next: first + size }));
        return first;
      }
      const first = block.next;
      block.next += size;
      await tx.update(block);
      return first;
    });
  }

  private async firstFree(): Promise<number> {
    const highest = await this.reader
      .from(Enterprise, 'enterprise')
      .select('MAX(enterprise.serial)', 'serial')
      .getRawOne<{ serial: number | string | null }>();
    return Number(highest?.serial ?? 0) + 1;
  }
}

const range = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at);
