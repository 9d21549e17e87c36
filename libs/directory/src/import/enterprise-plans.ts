import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { ImportEffect } from '@ipharbor/imports';
import { Clock } from '@ipharbor/platform/kernel';
import { persistenceProblem, type Tx } from '@ipharbor/platform/persistence';
import { EnterpriseWriter } from '../enterprise/enterprise-writer';
import { Enterprise } from '../enterprise/enterprise.entity';
import {
  enterpriseChanged,
  enterpriseMoved,
  enterpriseRegistrationChanged,
  enterpriseRevived,
} from '../enterprise/enterprise.events';
import { learnNames } from '../former-name/learn-names';
import type { EnterprisePlan } from './enterprise-plan';

type Creation = Extract<EnterprisePlan, { kind: 'create' }>;
type Update = Extract<EnterprisePlan, { kind: 'update' }>;
type Before = Record<string, unknown>;

/** Writes what the rows of one batch do. */
@Injectable()
export class EnterprisePlans {
  constructor(
    private readonly writer: EnterpriseWriter,
    private readonly clock: Clock,
  ) {}

  async write(tx: Tx, actor: Actor, importId: string, plans: readonly EnterprisePlan[]): Promise<ImportEffect[]> {
    const creations = plans.filter((plan): plan is Creation => plan.kind === 'create');
    const updates = plans.filter((plan): plan is Update => plan.kind === 'update');
    const effects = await this.create(tx, actor, importId, creations);
    return [...effects, ...(await this.update(tx, actor, importId, updates))];
  }

  private async create(tx: Tx, actor: Actor, importId: string, plans: readonly Creation[]): Promise<ImportEffect[]> {
    const now = this.clock.now();
    const rows = plans.map(({ enterprise }) =>
      Object.assign(enterprise, { createdAt: now, updatedAt: now, createdByImportId: importId }),
    );
    const formerNames = plans.flatMap((plan) => plan.formerNames);
    await this.writer.insertInBulk(tx, actor, rows, { formerNames, payload: () => ({ importId }) });
    return rows.map(({ id, version }) => ({ id, version, before: null }));
  }

  private async update(tx: Tx, actor: Actor, importId: string, plans: readonly Update[]): Promise<ImportEffect[]> {
    const rows = new Map(
      (
        await tx.findMany(
          Enterprise,
          plans.map(({ id }) => id),
        )
      ).map((row) => [row.id, row]),
    );
    const changed: { readonly row: Enterprise; readonly before: Before; readonly changes: Before }[] = [];
    for (const plan of plans) {
      const row = rows.get(plan.id);
      if (row?.version !== plan.version) throw persistenceProblem('stale');
      const before = await this.apply(tx, row, plan);
      changed.push({ row, before, changes: await tx.update(row) });
    }
    const about = (happened: typeof changed, payload: (one: (typeof changed)[number]) => Before) =>
      [happened.map(({ row }) => row), (at: number) => ({ importId, ...payload(happened[at]) })] as const;
    const [revived, kept] = [changed.filter(isRevived), changed.filter((one) => !isRevived(one))];
    await tx.publishMany(actor, enterpriseRevived, ...about(revived, ({ changes }) => ({ changes })));
    await tx.publishMany(actor, enterpriseChanged, ...about(kept, ({ changes }) => ({ changes })));
    for (const [event, column] of [
      [enterpriseRegistrationChanged, 'registrationStatus'],
      [enterpriseMoved, 'jurisdictionRegion'],
    ] as const) {
      const happened = kept.filter(({ before }) => column in before);
      const move = ({ before, row }: (typeof changed)[number]) => ({ from: before[column], to: row[column] });
      await tx.publishMany(actor, event, ...about(happened, move));
    }
    return changed.map(({ row: { id, version }, before }) => ({ id, version, before }));
  }

  /** Answers the former values of what it changes, by which the import can be taken back. */
  private async apply(tx: Tx, row: Enterprise, { facts, name, formerNames }: Update): Promise<Before> {
    const columns = Object.keys(facts) as (keyof typeof facts)[];
    const before: Before = Object.fromEntries(columns.map((column) => [column, row[column]]));
    if (facts.registrationStatus !== undefined) {
      before.registrationStatusOn = row.registrationStatusOn;
      row.registrationStatusOn = this.clock.today();
    }
    Object.assign(row, facts);
    if (row.voidedByImportId !== null) {
      before.voidedByImportId = row.voidedByImportId;
      row.voidedByImportId = null;
    }
    if (name !== undefined || formerNames.length > 0) {
      before.name = row.name;
      before.formerNames = formerNames;
      await learnNames(tx, row, { name, formerNames });
    }
    row.updatedAt = this.clock.now();
    return before;
  }
}

const isRevived = ({ before }: { readonly before: Before }): boolean => 'voidedByImportId' in before;
