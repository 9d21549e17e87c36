import { Unit, type Permission, type UnitKind } from '@ipharbor/access';
import { Clock, newId, type Principal } from '@ipharbor/platform/kernel';
import { defineEvent, Reader, type Tx } from '@ipharbor/platform/persistence';
import { choiceReader, readCode, readText } from '../../spreadsheet';
import type { ImportColumns, ImportEffect, ImportRegister, ImportSession, Verdict } from '../import-register';

interface UnitValues {
  readonly name: string;
  readonly regionCode: string;
  readonly kind: UnitKind;
}
type UnitPlan = { readonly unit: Unit; readonly before: ImportEffect['before'] };

const unitImported = defineEvent('unit-register.imported');
const unitTakenBack = defineEvent('unit-register.taken-back');
const kinds = [{ value: 'township', title: '乡镇' }];

/** A register for specs: units by their name. A created one is voided by closing it. */
export class UnitRegister implements ImportRegister<UnitValues, UnitPlan> {
  readonly name = 'units';
  readonly titleZh = '单位';
  readonly subjectType = 'unit';
  permission: Permission = 'import:run';
  /** Thrown by the next writes, as if the process died or the database failed. */
  faults: Error[] = [];
  /** Waited for by the next check: a runner that falls asleep between looking and writing. */
  sleep: Promise<void> | undefined;
  /** Rows of each write that came through to its end. */
  readonly writes: number[] = [];
  readonly columns: ImportColumns<UnitValues> = {
    name: { title: '单位名称', synonyms: ['名称'], isKey: true, required: true, read: (cell) => readText(cell, 120) },
    regionCode: { title: '区域', synonyms: ['region'], read: (cell) => readCode(cell, 9) },
    kind: {
      title: '类型',
      choices: kinds,
      read: choiceReader(kinds) as ImportColumns<UnitValues>['kind']['read'],
    },
  };

  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  keysOf = ({ name }: Partial<UnitValues>): string[] => (name ? [name] : []);

  async prepare(actor: Principal): Promise<ImportSession<UnitValues, UnitPlan>> {
    return {
      check: async (rows) => {
        const sleep = this.sleep;
        this.sleep = undefined;
        const names = rows.map(({ values }) => values.name?.replace('旧称', ''));
        const found = await this.reader.from(Unit, 'unit').where('unit.name IN (:...names)', { names }).getMany();
        await sleep;
        return rows.map(({ values }) =>
          this.judge(
            values,
            found.find(({ name }) => name === values.name?.replace('旧称', '')),
          ),
        );
      },
      write: async (tx, plans) => {
        const effects = [];
        for (const plan of plans) effects.push(await this.writeOne(tx, plan, actor));
        const fault = this.faults.shift();
        if (fault) throw fault;
        this.writes.push(plans.length);
        return effects;
      },
    };
  }

  async undo(tx: Tx, actor: Principal, _importId: string, effects: readonly ImportEffect[]): Promise<string[]> {
    const units = await tx.findMany(
      Unit,
      effects.map(({ id }) => id),
    );
    const leftAlone: string[] = [];
    for (const { id, version, before } of effects) {
      const unit = units.find((one) => one.id === id)!;
      if (unit.version !== version) leftAlone.push(id);
      else {
        Object.assign(unit, before ?? { isClosed: true });
        await tx.update(unit);
        await tx.publish(actor, unitTakenBack, unit);
      }
    }
    return leftAlone;
  }

  private judge(values: Partial<UnitValues>, known: Unit | undefined): Verdict<UnitPlan> {
    if (values.regionCode === '999999') {
      const problem = { column: 'regionCode', code: 'region-unknown', message: '没有这个区域', suggestion: null };
      return { outcome: 'rejected', problems: [problem] };
    }
    const unit = known ?? this.newUnit();
    const changed = Object.entries(values).filter(([name, value]) => unit[name as keyof Unit] !== value);
    const isRevived = unit.isClosed;
    if (known && changed.length === 0 && !isRevived) return { outcome: 'unchanged' };
    const before = Object.fromEntries([...changed, ['isClosed']].map(([name]) => [name, unit[name as keyof Unit]]));
    Object.assign(unit, values, { isClosed: false });
    if (known && !isRevived) return { outcome: 'updated', plan: { unit, before }, recordId: unit.id };
    return { outcome: 'created', plan: { unit, before: known ? before : null } };
  }

  private newUnit = (): Unit =>
    Object.assign(new Unit(), {
      id: newId(),
      parentId: null,
      kind: 'township',
      regionCode: '410184107',
      createdAt: this.clock.now(),
    });

  private async writeOne(tx: Tx, { unit, before }: UnitPlan, actor: Principal): Promise<ImportEffect> {
    const row = Object.assign(new Unit(), unit);
    if (before) await tx.update(row);
    else await tx.insert(row);
    await tx.publish(actor, unitImported, row);
    return { id: row.id, version: row.version, before };
  }
}
