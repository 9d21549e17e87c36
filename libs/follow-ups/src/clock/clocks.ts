import { Injectable } from '@nestjs/common';
import type { DeadlineUnit } from '@ipharbor/calendar';
import { Clock, dayAfter, groupBy, newId, type IsoDay, type Principal } from '@ipharbor/platform/kernel';
import { padded, type Tx } from '@ipharbor/platform/persistence';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { followUpsProblem } from '../follow-ups.problems';
import type { WorkItem } from '../work-item/work-item.entity';
import { workItemAnswered, workItemExtended, workItemHeld, workItemResumed, workItemRuleApplied } from './clock.events';
import { Deadlines, type Until } from './deadlines';
import { WorkItemClock, type Phase } from './work-item-clock.entity';
import { WorkItemExtension } from './work-item-extension.entity';
import { WorkItemHold } from './work-item-hold.entity';

/** Calendar days after which a hold ends by itself. */
export const holdCapDays = 90;

export interface HoldReason {
  readonly reason: string;
  /** Today when left out. */
  readonly fromOn?: IsoDay;
}

export interface MoreTime {
  readonly n: number;
  /** The unit of the clock when left out. */
  readonly unit?: DeadlineUnit;
  readonly reason: string;
  readonly approvedById: string;
  /** `finish` when left out. */
  readonly phase?: Phase;
}

/** The clocks of work items. Whatever moves a due day comes through here, in the unit of work of its cause. */
@Injectable()
export class Clocks {
  constructor(
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  /** The clocks of an item that is about to be opened, by the rules and the calendar that this unit of work sees. */
  async start(tx: Tx, workItemId: string, finish: Until, answer?: Until): Promise<WorkItemClock[]> {
    await this.deadlines.catchUp(tx);
    const started = (phase: Phase, until: Until) => {
      const terms = this.deadlines.termsOf(until);
      return WorkItemClock.start(newId(), workItemId, phase, terms, this.deadlines.dueOf(terms));
    };
    return [started('finish', finish), ...(answer ? [started('answer', answer)] : [])];
  }

  /** @throws hold-day, hold-overlaps, hold-reason-required (422), illegal-transition (409) when it is on hold already */
  async hold(tx: Tx, actor: Principal, item: WorkItem, { reason, fromOn }: HoldReason): Promise<void> {
    const today = this.clock.today();
    const from = fromOn ?? today;
    if (reason.trim() === '') throw followUpsProblem('hold-reason-required');
    if (from > today) throw followUpsProblem('hold-day', { day: from });
    item.hold();
    const earlier = await tx.findBy(WorkItemHold, { workItemId: item.id });
    if (earlier.some(({ toOn }) => toOn === null || from < toOn))
      throw followUpsProblem('hold-overlaps', { day: from });
    const hold = {
      id: newId(),
      workItemId: item.id,
      reason: reason.trim(),
      fromOn: from,
      capOn: dayAfter(from, holdCapDays),
    };
    await tx.insert(Object.assign(new WorkItemHold(), hold, { heldById: actor.accountId }));
    await tx.update(item);
    await tx.publish(actor, workItemHeld, item, { reason: hold.reason, fromOn: from, capOn: hold.capOn });
  }

  /** @throws hold-day (422), illegal-transition (409) when it is not on hold */
  async resume(tx: Tx, actor: Principal, item: WorkItem, { onDay }: { readonly onDay?: IsoDay } = {}): Promise<void> {
    const on = onDay ?? this.clock.today();
    item.resume();
    const hold = await this.openHold(tx, item);
    if (on > this.clock.today() || (hold && on < hold.fromOn)) throw followUpsProblem('hold-day', { day: on });
    await this.endHold(tx, actor, hold, on);
    const dueBefore = item.dueOn;
    await this.deadlines.catchUp(tx);
    await this.recompute(tx, item);
    await tx.update(item);
    await tx.publish(actor, workItemResumed, item, { onDay: on, dueBefore, dueAfter: item.dueOn });
  }

  /**
   * Whoever owes something does not approve more time for themselves.
   * @throws own-extension (403), extension-length, extension-reason-required, approval-required, extension-after-due (422), no-such-clock (409)
   */
  async extend(tx: Tx, actor: Principal, item: WorkItem, more: MoreTime): Promise<void> {
    const { n, reason, approvedById, phase = 'finish' } = more;
    if (!Number.isInteger(n) || n < 1) throw followUpsProblem('extension-length');
    if (reason.trim() === '') throw followUpsProblem('extension-reason-required');
    if (!approvedById) throw followUpsProblem('approval-required');
    if (approvedById === item.ownerAccountId) throw followUpsProblem('own-extension');
    item.extend();
    const clock = await this.running(tx, item, phase);
    if (clock.dueOn < this.clock.today() && item.status !== 'held')
      throw followUpsProblem('extension-after-due', { dueOn: clock.dueOn });
    await this.deadlines.catchUp(tx);
    const unit = more.unit ?? clock.unit;
    const [holds, extensions] = await this.causes(tx, item);
    const due = this.deadlines.dueOf(clock, holds, [...ofPhase(extensions, phase), { n, unit }]);
    const grant = {
      id: newId(),
      workItemId: item.id,
      phase,
      n,
      unit,
      reason: reason.trim(),
      approvedById,
      dueBefore: clock.dueOn,
      dueAfter: due.dueOn,
    };
    const granted = { grantedById: actor.accountId, grantedAt: this.clock.now() };
    await tx.insert(Object.assign(new WorkItemExtension(), grant, granted));
    clock.set(due);
    await tx.update(clock);
    if (phase === 'finish') item.dueOn = due.dueOn;
    await tx.update(item);
    const { dueBefore, dueAfter } = grant;
    await tx.publish(actor, workItemExtended, item, { phase, n, unit, reason, approvedById, dueBefore, dueAfter });
  }

  /**
   * Lets a running clock go by another version of its rule from now on: the one way in which a changed rule moves a clock.
   * @throws hold-reason-required, rule-not-in-force (422), no-such-clock (409)
   */
  async applyRule(
    tx: Tx,
    actor: Principal,
    item: WorkItem,
    phase: Phase,
    label: string,
    reason: string,
  ): Promise<void> {
    if (reason.trim() === '') throw followUpsProblem('rule-reason-required');
    await this.deadlines.catchUp(tx);
    const clock = await this.running(tx, item, phase);
    const terms = this.deadlines.termsByVersion(clock, label);
    const [versionBefore, dueBefore] = [clock.ruleVersion, clock.dueOn];
    const [holds, extensions] = await this.causes(tx, item);
    clock.goBy(terms, this.deadlines.dueOf(terms, holds, ofPhase(extensions, phase)));
    await tx.update(clock);
    if (phase === 'finish') item.dueOn = clock.dueOn;
    await tx.update(item);
    const versions = { versionBefore, versionAfter: label };
    const days = { dueBefore, dueAfter: clock.dueOn };
    await tx.publish(actor, workItemRuleApplied, item, { phase, reason: reason.trim(), ...versions, ...days });
  }

  /** The first answer has been given: its clock stands still. An item without such a clock, or answered, is left alone. */
  async answered(tx: Tx, actor: Principal, item: WorkItem): Promise<void> {
    const [clock] = await tx.findBy(WorkItemClock, { workItemId: item.id, phase: 'answer', endedOn: null });
    if (!clock) return;
    clock.end(this.clock.today());
    await tx.update(clock);
    await tx.hold(item);
    await tx.publish(actor, workItemAnswered, item, { dueOn: clock.dueOn });
  }

  /** The item has ended: so have its hold and its clocks. */
  async end(tx: Tx, actor: Principal, item: WorkItem): Promise<void> {
    const today = this.clock.today();
    await this.endHold(tx, actor, await this.openHold(tx, item), today);
    for (const clock of await tx.findBy(WorkItemClock, { workItemId: item.id, endedOn: null })) {
      clock.end(today);
      await tx.update(clock);
    }
  }

  /** Computes the days of an item anew from what is known of it; true when one moved. The caller updates the item. */
  async recompute(tx: Tx, item: WorkItem): Promise<boolean> {
    const [holds, extensions] = await this.causes(tx, item);
    let moved = false;
    for (const clock of await tx.findBy(WorkItemClock, { workItemId: item.id, endedOn: null })) {
      const before = clock.dueOn;
      if (!clock.set(this.deadlines.dueOf(clock, holds, ofPhase(extensions, clock.phase)))) continue;
      await tx.update(clock);
      moved ||= clock.dueOn !== before;
      if (clock.phase === 'finish') item.dueOn = clock.dueOn;
    }
    return moved;
  }

  /** Of these items, those with a running clock whose days are not what the calendar now says. */
  async staleOf(tx: Tx, workItemIds: readonly string[]): Promise<string[]> {
    const rowsOf = <T extends ObjectLiteral>(entity: EntityTarget<T>) =>
      tx.em
        .createQueryBuilder(entity, 'row')
        .where('row.workItemId IN (:...ids)', { ids: padded(workItemIds) })
        .getMany();
    if (workItemIds.length === 0) return [];
    const [clocks, holds, extensions] = [
      await rowsOf(WorkItemClock),
      groupBy(await rowsOf(WorkItemHold), ({ workItemId }) => workItemId),
      groupBy(await rowsOf(WorkItemExtension), ({ workItemId }) => workItemId),
    ];
    const stale = clocks.filter((clock) => {
      const { workItemId, phase, endedOn } = clock;
      if (endedOn !== null) return false;
      const itsExtensions = ofPhase(extensions.get(workItemId) ?? [], phase);
      return clock.set(this.deadlines.dueOf(clock, holds.get(workItemId) ?? [], itsExtensions));
    });
    return [...new Set(stale.map(({ workItemId }) => workItemId))];
  }

  private async running(tx: Tx, item: WorkItem, phase: Phase): Promise<WorkItemClock> {
    const [clock] = await tx.findBy(WorkItemClock, { workItemId: item.id, phase, endedOn: null });
    if (!clock) throw followUpsProblem('no-such-clock');
    return clock;
  }

  private async causes(tx: Tx, { id: workItemId }: WorkItem): Promise<[WorkItemHold[], WorkItemExtension[]]> {
    return [await tx.findBy(WorkItemHold, { workItemId }), await tx.findBy(WorkItemExtension, { workItemId })];
  }

  private async openHold(tx: Tx, item: WorkItem): Promise<WorkItemHold | undefined> {
    return (await tx.findBy(WorkItemHold, { workItemId: item.id, toOn: null }))[0];
  }

  private async endHold(tx: Tx, actor: Principal, hold: WorkItemHold | undefined, on: IsoDay): Promise<void> {
    if (!hold) return;
    hold.end(on, actor.accountId);
    await tx.update(hold);
  }
}

const ofPhase = (extensions: readonly WorkItemExtension[], wanted: Phase): WorkItemExtension[] =>
  extensions.filter(({ phase }) => phase === wanted);
