import { Injectable } from '@nestjs/common';
import { NumberSeries, type Tx } from '@ipharbor/platform/persistence';
import type { Principal } from '@ipharbor/platform/kernel';
import type { FormerName } from '../former-name/former-name.entity';
import { indexGrams } from '../search/gram-index';
import type { Enterprise } from './enterprise.entity';
import { enterpriseCreated } from './enterprise.events';

const series = 'enterprise';

/** Writes enterprises in bulk: rows, search rows and events in few statements. */
@Injectable()
export class EnterpriseWriter {
  constructor(private readonly numbers: NumberSeries) {}

  /** One serial; ask before the unit of work. */
  nextSerial(): Promise<number> {
    return this.numbers.next(series);
  }

  /** The first of `count` serials in a row; ask before the unit of work. */
  reserveSerials(count: number): Promise<number> {
    return this.numbers.reserve(series, count);
  }

  /** New enterprises, complete with serial, names and search text. About 200 of them keep a unit of work below 50 ms. */
  async insert(
    tx: Tx,
    actor: Principal,
    enterprises: readonly Enterprise[],
    formerNames: readonly FormerName[],
    payload: (enterprise: Enterprise) => Record<string, unknown>,
  ): Promise<void> {
    await tx.insertMany(enterprises);
    await tx.insertMany(formerNames);
    await indexGrams(tx, enterprises);
    await tx.publishMany(actor, enterpriseCreated, enterprises, (at) => payload(enterprises[at]));
  }
}
