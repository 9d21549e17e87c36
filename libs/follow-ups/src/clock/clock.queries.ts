import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import type { SubjectRef } from '@ipharbor/platform/kernel';
import { padded, Reader } from '@ipharbor/platform/persistence';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { WorkItem } from '../work-item/work-item.entity';
import { WorkItemPolicy } from '../work-item/work-item.policy';
import { declaredRules } from './clock-rules';
import { Deadlines } from './deadlines';
import type { DueStep } from './due';
import { WorkItemClock, type ClockTerms, type Phase } from './work-item-clock.entity';
import { WorkItemExtension } from './work-item-extension.entity';
import { WorkItemHold } from './work-item-hold.entity';

/** Why a day is this day: what the clock was started from, everything that moved it, and the steps of the sum. */
export interface ClockView extends ClockTerms {
  readonly workItemId: string;
  readonly kind: string;
  readonly phase: Phase;
  readonly ruleLabel: string | null;
  readonly originalDueOn: string;
  readonly dueOn: string;
  readonly provisional: boolean;
  readonly endedOn: string | null;
  readonly holds: readonly Pick<WorkItemHold, 'reason' | 'fromOn' | 'toOn' | 'capOn' | 'heldById'>[];
  readonly extensions: readonly Pick<
    WorkItemExtension,
    'n' | 'unit' | 'reason' | 'approvedById' | 'grantedAt' | 'dueBefore' | 'dueAfter'
  >[];
  readonly steps: readonly DueStep[];
}

/** The clocks of work items that the caller may see. */
@Injectable()
export class ClockQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: WorkItemPolicy,
    private readonly deadlines: Deadlines,
  ) {}

  /** The clocks of the items of a record that have not ended. */
  async ofSubject(actor: Actor, { type, id }: SubjectRef): Promise<ClockView[]> {
    const items = await this.policy
      .scope(actor, this.reader.from(WorkItem, 'item'))
      .andWhere('item.subjectType = :type AND item.subjectId = :id', { type, id })
      .andWhere('item.status IN (:...running)', { running: ['open', 'held'] })
      .getMany();
    return this.ofItems(items);
  }

  /** Of items that a policy has covered already. */
  async ofItems(items: readonly WorkItem[]): Promise<ClockView[]> {
    if (items.length === 0) return [];
    const ids = items.map(({ id }) => id);
    const [clocks, holds, extensions] = await Promise.all([
      this.rowsOf(WorkItemClock, ids),
      this.rowsOf(WorkItemHold, ids),
      this.rowsOf(WorkItemExtension, ids),
    ]);
    const kinds = new Map(items.map(({ id, kind }) => [id, kind]));
    return clocks.map((clock) => {
      const isOfItem = ({ workItemId }: { readonly workItemId: string }) => workItemId === clock.workItemId;
      const itsExtensions = extensions.filter((extension) => isOfItem(extension) && extension.phase === clock.phase);
      return this.view(clock, kinds.get(clock.workItemId) ?? '', holds.filter(isOfItem), itsExtensions);
    });
  }

  private rowsOf<T extends ObjectLiteral>(entity: EntityTarget<T>, ids: readonly string[]): Promise<T[]> {
    return this.reader
      .from(entity, 'row')
      .where('row.workItemId IN (:...ids)', { ids: padded(ids) })
      .orderBy('row.id')
      .getMany();
  }

  private view(clock: WorkItemClock, kind: string, holds: WorkItemHold[], extensions: WorkItemExtension[]): ClockView {
    const { workItemId, phase, rule, ruleVersion, nature, source, isVerified, triggerOn, endedOn } = clock;
    const { originalDueOn, dueOn, isProvisional: provisional } = clock;
    const { steps } = this.deadlines.dueOf(clock, holds, extensions);
    const ruleLabel = rule && (declaredRules().get(rule)?.zh ?? rule);
    const { n, unit, roll } = clock;
    const started = { rule, ruleLabel, ruleVersion, nature, n, unit, roll, source, isVerified, triggerOn };
    const days = { originalDueOn, dueOn, provisional, endedOn };
    return { workItemId, kind, phase, ...started, ...days, holds, extensions, steps };
  }
}
