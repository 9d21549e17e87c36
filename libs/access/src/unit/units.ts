import { Injectable } from '@nestjs/common';
import { newId, Clock } from '@ipharbor/platform/kernel';
import { padded, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import type { Actor } from '../actor';
import { found } from '../found';
import { present } from '../present';
import { Sessions } from '../session/sessions';
import { unitChanged, unitCreated } from './unit-events';
import { Unit, type UnitKind } from './unit.entity';

/** What an administrator says of a unit. */
export interface UnitFacts {
  readonly parentId: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  /** What its officers answer for, each with everything below. */
  readonly regionCode: string;
}

/** The tree of units. Every change concerns who sees what, so nobody is believed from memory after it. */
@Injectable()
export class Units {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
  ) {}

  /** The whole tree, parents before what is below them. */
  async all(): Promise<Unit[]> {
    const units = await this.reader.from(Unit, 'unit').orderBy('unit.id').getMany();
    const below = (parentId: string | null): Unit[] =>
      units.filter((unit) => unit.parentId === parentId).flatMap((unit) => [unit, ...below(unit.id)]);
    return below(null);
  }

  /** Names by id; unknown ids are left out. */
  async named(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const known = present(ids);
    if (known.length === 0) return new Map();
    const units = await this.reader
      .from(Unit, 'unit')
      .where('unit.id IN (:...ids)', { ids: padded(known) })
      .getMany();
    return new Map(units.map(({ id, name }) => [id, name]));
  }

  async find(id: string): Promise<Unit | null> {
    return this.reader.from(Unit, 'unit').where({ id }).getOne();
  }

  /** The unit and everything below it. */
  async within(id: string): Promise<string[]> {
    const units = await this.reader.from(Unit, 'unit').getMany();
    const below = (parent: string): string[] => [
      parent,
      ...units.filter(({ parentId }) => parentId === parent).flatMap((unit) => below(unit.id)),
    ];
    return below(id);
  }

  create(actor: Actor, facts: UnitFacts, id = newId()): Promise<Unit> {
    return this.work.run(async (tx) => {
      await this.checkParent(tx, facts.parentId, id);
      const unit = Object.assign(new Unit(), facts, { id, createdAt: this.clock.now() });
      await tx.insert(unit);
      await tx.publish(actor, unitCreated, unit, { ...facts });
      return unit;
    });
  }

  /** `version` is the one that the administrator has seen. */
  change(actor: Actor, id: string, version: number, change: Partial<UnitFacts & { isClosed: boolean }>): Promise<Unit> {
    return this.work.run(async (tx) => {
      const unit = found(await tx.find(Unit, id));
      unit.version = version;
      if (change.parentId !== undefined) await this.checkParent(tx, change.parentId, id);
      Object.assign(unit, change);
      await tx.update(unit);
      await tx.publish(actor, unitChanged, unit);
      this.sessions.forgetOnCommit(tx);
      return unit;
    });
  }

  /** Up from the new parent, the unit itself must not be met. */
  private async checkParent(tx: Tx, parentId: string | null, id: string): Promise<void> {
    for (let above = parentId; above !== null;) {
      if (above === id) throw accessProblem('unit-cycle');
      const unit: Unit | null = await tx.find(Unit, above);
      if (!unit) throw accessProblem('unit-unknown');
      above = unit.parentId;
    }
  }
}
