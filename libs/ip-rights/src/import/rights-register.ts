import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { Match } from '@ipharbor/directory';
import {
  ImportRegisters,
  type ImportEffect,
  type ImportOptions,
  type ImportRegister,
  type ImportRow,
  type ImportSession,
  type Verdict,
} from '@ipharbor/imports';
import { Clock } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import { KnownRights } from './known-rights';
import { PartyNames } from './owner-plan';
import { rightColumns, type RightValues } from './right-columns';
import { identify } from './right-identity';
import { planRow, type RightPlan } from './right-plan';
import { RightUndo } from './right-undo';
import { RightWriter } from './right-writer';

/** The register `ip-rights` of the imports: what CNIPA and the data services export, row by row. */
@Injectable()
export class RightsRegister implements ImportRegister<RightValues, RightPlan>, OnModuleInit {
  readonly name = 'ip-rights';
  readonly titleZh = '知识产权';
  readonly subjectType = 'ip_right';
  readonly permission = 'ip-right:register';
  readonly columns = rightColumns;

  constructor(
    private readonly registers: ImportRegisters,
    private readonly known: KnownRights,
    private readonly names: PartyNames,
    private readonly writer: RightWriter,
    private readonly undoing: RightUndo,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registers.register(this);
  }

  keysOf(values: Partial<RightValues>): string[] {
    const found = identify(values, this.clock.today());
    if ('identity' in found) return [...found.identity.keys];
    // a row without a number that can be read is judged all the same: its check says what is wrong
    const { applicationNo, publicationNo, registrationNo } = values;
    return [`written:${applicationNo ?? publicationNo ?? registrationNo ?? JSON.stringify(values)}`];
  }

  async prepare(actor: Actor, options: ImportOptions): Promise<ImportSession<RightValues, RightPlan>> {
    const matches = new Map<string, Match[]>();
    return {
      check: (rows) => this.check(actor, rows, matches),
      write: (tx, plans) => this.writer.write(tx, { ...options, actor }, plans),
    };
  }

  undo(tx: Tx, actor: Actor, importId: string, effects: readonly ImportEffect[]): Promise<string[]> {
    return this.undoing.undo(tx, actor, importId, effects);
  }

  private async check(
    actor: Actor,
    rows: readonly ImportRow<RightValues>[],
    matches: Map<string, Match[]>,
  ): Promise<Verdict<RightPlan>[]> {
    const today = this.clock.today();
    const identified = rows.map(({ values }) => identify(values, today));
    const identities = identified.flatMap((found) => ('identity' in found ? [found.identity] : []));
    const named = rows.filter((_, at) => 'identity' in identified[at]);
    const names = named.flatMap(({ values: { owners = [], applicants = [] } }) => [...owners, ...applicants]);
    const [known, parties] = await Promise.all([
      this.known.find(actor, identities),
      this.names.know([...new Set(names)], matches),
    ]);
    return rows.map(({ values }, at) => {
      const found = identified[at];
      if ('problem' in found) return { outcome: 'rejected', problems: [found.problem] };
      const { identity } = found;
      return planRow({ identity, values, known: known.get(identity), parties, today });
    });
  }
}
