import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import { WorkItems } from '@ipharbor/follow-ups';
import { Clock, type IsoDay, type Principal, type SubjectRef } from '@ipharbor/platform/kernel';
import type { Tx } from '@ipharbor/platform/persistence';
import type { promiseOf } from './assignments.work-items';

type PromiseKind = (typeof promiseOf)[keyof typeof promiseOf];

interface Owed {
  readonly subject: SubjectRef;
  readonly title: string;
  readonly regionCode: string;
  readonly enterpriseId?: string | null;
  /** Who owes it; the unit of the nearest officer where nobody is named. */
  readonly ownerAccountId?: string | null;
  /** Today when left out. */
  readonly triggerOn?: IsoDay;
  readonly key?: string;
}

/** Opens the promises of this context: each kind has a clock rule of the same name. */
@Injectable()
export class Promises {
  constructor(
    private readonly workItems: WorkItems,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** Where neither a person nor an officer of the region is there to owe it, nothing is opened: the lists still show the matter. */
  async open(tx: Tx, actor: Principal, kind: PromiseKind, owed: Owed): Promise<void> {
    const { triggerOn = this.clock.today(), ownerAccountId = null, ...rest } = owed;
    const ownerUnitId = ownerAccountId ? null : await this.unitOf(owed.regionCode);
    if (!ownerAccountId && !ownerUnitId) return;
    const finish = { rule: kind, triggerOn };
    await this.workItems.open(tx, actor, { ...rest, kind, ownerAccountId, ownerUnitId, finish });
  }

  /** Whose desk a matter of a region lands on: the unit of the nearest officer. */
  async unitOf(regionCode: string): Promise<string | null> {
    const [nearest] = await this.people.officersOf(regionCode);
    return nearest?.unitId ?? null;
  }

  fulfil(tx: Tx, actor: Principal, subject: SubjectRef, kind: PromiseKind, outcome: string): Promise<void> {
    return this.workItems.fulfil(tx, actor, subject, kind, outcome);
  }

  cancelOf(tx: Tx, actor: Principal, subject: SubjectRef, reason: string, kind?: PromiseKind): Promise<number> {
    return this.workItems.cancelOf(tx, actor, subject, reason, kind);
  }
}
