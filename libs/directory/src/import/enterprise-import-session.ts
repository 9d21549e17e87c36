import type { ImportEffect, ImportRow, ImportSession, Verdict } from '@ipharbor/imports';
import { normaliseKey } from '@ipharbor/platform/kernel';
import type { Reader, Tx } from '@ipharbor/platform/persistence';
import type { EnterpriseWriter } from '../enterprise/enterprise-writer';
import type { EnterpriseMatch } from '../search/enterprise-match';
import type { NameIndex } from '../search/name-index';
import type { EnterpriseValues } from './enterprise-columns';
import type { EnterpriseJudge, Judged } from './enterprise-judge';
import type { EnterprisePlan } from './enterprise-plan';
import { ExistingEnterprises } from './existing-enterprises';
import { codeOf } from './row-facts';
import { rowProblems } from './row-problems';

/** Serials taken at once: enough for some batches. */
const serialBlock = 2000;

/** One run of an import of enterprises. */
export class EnterpriseImportSession implements ImportSession<EnterpriseValues, EnterprisePlan> {
  private serials = { next: 0, end: 0 };
  /** Written since the index of names was last brought up. */
  private unindexed = 0;
  /** Goes on while the next batches are read and judged. */
  private indexing: Promise<void> = Promise.resolve();

  constructor(
    private readonly reader: Reader,
    private readonly judgeOf: EnterpriseJudge,
    private readonly match: EnterpriseMatch,
    private readonly writer: EnterpriseWriter,
    private readonly names: NameIndex,
    private readonly writePlans: (tx: Tx, plans: readonly EnterprisePlan[]) => Promise<ImportEffect[]>,
  ) {}

  async check(rows: readonly ImportRow<EnterpriseValues>[]): Promise<Verdict<EnterprisePlan>[]> {
    const codes = rows.flatMap(({ values }) => codeOf(values) ?? []);
    const keys = rows.flatMap(({ values }) => (values.name === undefined ? [] : [normaliseKey(values.name)]));
    const existing = await ExistingEnterprises.find(this.reader, codes, keys);
    const judged = rows.map((row) => this.judgeOf.judge(row, existing));
    const verdicts: Verdict<EnterprisePlan>[] = [];
    for (const one of judged) verdicts.push(await this.settled(one));
    return verdicts;
  }

  write(tx: Tx, plans: readonly EnterprisePlan[]): Promise<ImportEffect[]> {
    this.unindexed += plans.length;
    return this.writePlans(tx, plans);
  }

  async catchUp(isLast: boolean): Promise<void> {
    if (!isLast && this.unindexed < this.names.portion) return;
    await this.indexing;
    this.unindexed = 0;
    this.indexing = this.names.catchUp({ isRunning: !isLast });
    this.indexing.catch(() => undefined); // whoever waits for it next is told
    if (isLast) await this.indexing;
  }

  async close(): Promise<void> {
    await this.indexing.catch(() => undefined); // deferred names stay deferred: the next portion brings them in
  }

  private async settled(judged: Judged): Promise<Verdict<EnterprisePlan>> {
    if (judged.outcome === 'unknown-name') {
      const near = await this.match.near(judged.name);
      return { outcome: 'rejected', problems: [rowProblems.unknownName(near.slice(0, 3).map(({ name }) => name))] };
    }
    if (judged.outcome === 'created' && judged.plan.kind === 'create')
      Object.assign(judged.plan.enterprise, { serial: await this.nextSerial() });
    return judged;
  }

  private async nextSerial(): Promise<number> {
    if (this.serials.next === this.serials.end) {
      const next = await this.writer.reserveSerials(serialBlock);
      this.serials = { next, end: next + serialBlock };
    }
    return this.serials.next++;
  }
}
