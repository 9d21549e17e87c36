import { Injectable } from '@nestjs/common';
import { NumberSeries, type Tx } from '@ipharbor/platform/persistence';
import type { Principal } from '@ipharbor/platform/kernel';
import type { FormerName } from '../former-name/former-name.entity';
import { NameIndex } from '../search/name-index';
import type { Enterprise } from './enterprise.entity';
import { enterpriseCreated } from './enterprise.events';

const series = 'enterprise';

interface WrittenWith {
  readonly formerNames: readonly FormerName[];
  /** Of the event that says so. */
  readonly payload: (enterprise: Enterprise) => Record<string, unknown>;
}

/** Writes enterprises: rows, search rows and events in few statements. */
@Injectable()
export class EnterpriseWriter {
  constructor(
    private readonly numbers: NumberSeries,
    private readonly names: NameIndex,
  ) {}

  /** One serial; ask before the unit of work. */
  nextSerial(): Promise<number> {
    return this.numbers.next(series);
  }

  /** The first of `count` serials in a row; ask before the unit of work. */
  reserveSerials(count: number): Promise<number> {
    return this.numbers.reserve(series, count);
  }

  /** New enterprises, complete with serial, names and search text; found by their names at once. */
  async insert(tx: Tx, actor: Principal, enterprises: readonly Enterprise[], more: WrittenWith): Promise<void> {
    await this.write(tx, actor, enterprises, more);
    await this.names.add(tx, enterprises);
  }

  /** The same for a bulk in batches of some 250, which keeps a unit of work below 50 ms; `NameIndex.catchUp` ends it. */
  async insertInBulk(tx: Tx, actor: Principal, enterprises: readonly Enterprise[], more: WrittenWith): Promise<void> {
    await this.write(tx, actor, enterprises, more);
    await this.names.defer(tx, enterprises);
  }

  private async write(
    tx: Tx,
    actor: Principal,
    enterprises: readonly Enterprise[],
    { formerNames, payload }: WrittenWith,
  ): Promise<void> {
    await tx.insertMany(enterprises);
    await tx.insertMany(formerNames);
    await tx.publishMany(actor, enterpriseCreated, enterprises, (at) => payload(enterprises[at]));
  }
}
