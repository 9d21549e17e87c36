import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { ImportRegisters, type ImportEffect, type ImportOptions, type ImportRegister } from '@ipharbor/imports';
import { normaliseKey } from '@ipharbor/platform/kernel';
import { Reader, type Tx } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import { EnterpriseFacts } from '../enterprise/enterprise-facts';
import { EnterpriseWriter } from '../enterprise/enterprise-writer';
import { EnterpriseMatch } from '../search/enterprise-match';
import { NameIndex } from '../search/name-index';
import { enterpriseColumns, type EnterpriseValues } from './enterprise-columns';
import { EnterpriseImportSession } from './enterprise-import-session';
import { EnterpriseJudge } from './enterprise-judge';
import type { EnterprisePlan } from './enterprise-plan';
import { EnterprisePlans } from './enterprise-plans';
import { EnterpriseUndo } from './enterprise-undo';
import { codeOf } from './row-facts';

/** Lets enterprises be imported from spreadsheets. */
@Injectable()
export class EnterpriseRegister implements ImportRegister<EnterpriseValues, EnterprisePlan>, OnModuleInit {
  readonly name = 'enterprises';
  readonly titleZh = '企业';
  readonly subjectType = 'enterprise';
  readonly permission = 'enterprise:create';
  readonly batchFactor = 2;
  readonly columns = enterpriseColumns;

  constructor(
    private readonly registers: ImportRegisters,
    private readonly reader: Reader,
    private readonly regions: Regions,
    private readonly facts: EnterpriseFacts,
    private readonly match: EnterpriseMatch,
    private readonly writer: EnterpriseWriter,
    private readonly names: NameIndex,
    private readonly plans: EnterprisePlans,
    private readonly taking: EnterpriseUndo,
  ) {}

  onModuleInit(): void {
    this.registers.register(this);
  }

  keysOf(values: Partial<EnterpriseValues>): string[] {
    const code = codeOf(values);
    return [
      ...(code === null ? [] : [`uscc:${code}`]),
      ...(values.name === undefined ? [] : [`name:${normaliseKey(values.name)}`]),
    ];
  }

  /** @throws jurisdiction-required, region-unknown (422) */
  async prepare(actor: Actor, { importId, jurisdictionRegion }: ImportOptions): Promise<EnterpriseImportSession> {
    const region = this.facts.jurisdiction(actor, jurisdictionRegion ?? undefined);
    const judge = new EnterpriseJudge(actor, this.regions, region);
    const write = (tx: Tx, plans: readonly EnterprisePlan[]) => this.plans.write(tx, actor, importId, plans);
    return new EnterpriseImportSession(this.reader, judge, this.match, this.writer, this.names, write);
  }

  undo(tx: Tx, actor: Actor, importId: string, effects: readonly ImportEffect[]): Promise<string[]> {
    return this.taking.undo(tx, actor, importId, effects);
  }
}
