import { Injectable } from '@nestjs/common';
import { Substitutes, Superiors, type Chain } from '@ipharbor/access';
import { WorkingCalendar } from '@ipharbor/calendar';
import { Clock, newId, system } from '@ipharbor/platform/kernel';
import { execute, padded, Reader, type Tx } from '@ipharbor/platform/persistence';
import { WorkItem } from '../work-item/work-item.entity';
import { knownKinds } from '../work-item/work-item-kinds';
import { WorkItemCopy } from '../work-item/work-item-copy.entity';
import { WorkItemEscalation } from './escalation-ladder.entity';
import { workItemEscalated } from './escalation.events';
import { dueBy, everyKind, type Audience, type EscalationStep } from './ladder';
import { Ladders } from './ladders';

/** Items of one batch, which is one unit of work. */
const batchSize = 1000;

/** One question of the scan: which open items of this kind, so far up the ladder, have reached this step? */
export interface Probe {
  readonly kind: string;
  readonly level: number;
  readonly step: EscalationStep & { readonly level: number };
  readonly dueBy: string;
}

/**
 * What became due: each probe is a range of the index (status, kind, level, due day) that holds exactly the items whose next
 * step is due, and taking the step moves them out of it. A scan therefore reads what it moves, however many are open.
 */
@Injectable()
export class DueScan {
  constructor(
    private readonly reader: Reader,
    private readonly ladders: Ladders,
    private readonly superiors: Superiors,
    private readonly substitutes: Substitutes,
    private readonly calendar: WorkingCalendar,
    private readonly clock: Clock,
  ) {}

  /** Takes the steps of one batch, from that probe on; answers where the next batch begins, or null when all is done. */
  async takeSteps(tx: Tx, from: number): Promise<number | null> {
    const probes = await this.probes();
    for (let at = from; at < probes.length; at += 1) {
      const found = await this.find(probes[at]);
      if (found.length === 0) continue;
      await this.take(tx, probes[at], found);
      return found.length < batchSize ? at + 1 : at;
    }
    return null;
  }

  /** The highest step first: whoever comes late is escalated once, not through every step on one day. */
  async probes(): Promise<Probe[]> {
    const ladders = await this.ladders.inForce();
    const own = [...ladders.keys()].filter((kind) => kind !== everyKind);
    const kinds = [...knownKinds().keys()];
    return [...ladders].flatMap(([ladderOf, steps]) => {
      const following = ladderOf === everyKind ? kinds.filter((kind) => !own.includes(kind)) : [ladderOf];
      return steps
        .map((step, at) => ({ ...step, level: at + 1 }))
        .reverse()
        .flatMap((step) =>
          Array.from({ length: step.level }, (_, level): Probe[] =>
            following.map((kind) => ({ kind, level, step, dueBy: dueBy(this.calendar, this.clock.today(), step) })),
          ).flat(),
        );
    });
  }

  private async find({ kind, level, dueBy: latest }: Probe): Promise<string[]> {
    const rows = await this.reader
      .from(WorkItem, 'item')
      .select('item.id', 'id')
      .where(`item.status = 'open' AND item.kind = :kind AND item.escalationLevel = :level`, { kind, level })
      .andWhere('item.dueOn <= :latest', { latest })
      .orderBy('item.dueOn')
      .limit(batchSize)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  private async take(tx: Tx, { level, step }: Probe, ids: readonly string[]): Promise<void> {
    const locked = await tx.lock(WorkItem, ids);
    const items = locked.filter((item) => item.status === 'open' && item.escalationLevel === level);
    const chains = await this.superiors.of(
      items.map(({ ownerAccountId: accountId, ownerUnitId: unitId, regionCode }) => ({
        accountId,
        unitId,
        regionCode,
      })),
    );
    const reached = chains.map((chain) => reachedBy(chain, step.to));
    const acting = await this.substitutes.actingFor(reached.filter((id) => id !== null));
    const recipients = reached.map((id) => (id === null ? null : (acting.get(id) ?? id)));
    const pairs = items.flatMap((item, at) => (recipients[at] === null ? [] : [{ item, accountId: recipients[at] }]));
    await this.mark(tx, items, step.level);
    const escalatedOn = this.clock.today();
    await tx.insertMany(
      pairs.map(({ item, accountId }) =>
        Object.assign(new WorkItemEscalation(), {
          ...{ id: newId(), workItemId: item.id, level: step.level, audience: step.to, accountId, escalatedOn },
        }),
      ),
    );
    if (step.to !== 'owner') await this.copy(tx, pairs);
    await tx.publishMany(system, workItemEscalated, items, (at) => ({
      level: step.level,
      to: step.to,
      accountId: recipients[at],
    }));
  }

  /** One statement for all, and no new version: whoever has the item open is not refused because of it. */
  private async mark(tx: Tx, items: readonly WorkItem[], level: number): Promise<void> {
    if (items.length === 0) return;
    const ids = padded(items.map(({ id }) => id));
    const quote = (name: string) => tx.em.connection.driver.escape(name);
    const sql = `UPDATE ${quote('work_item')} SET ${quote('escalationLevel')} = ? WHERE id IN (${ids.map(() => '?').join(', ')})`;
    await execute(tx.em, sql, [level, ...ids]);
  }

  /** Whoever is told must be able to see it. */
  private async copy(tx: Tx, pairs: readonly { item: WorkItem; accountId: string }[]): Promise<void> {
    if (pairs.length === 0) return;
    const earlier = await this.reader
      .from(WorkItemCopy, 'copy')
      .where('copy.workItemId IN (:...ids)', { ids: padded(pairs.map(({ item }) => item.id)) })
      .getMany();
    const known = new Set(earlier.map(({ workItemId, accountId }) => `${workItemId} ${accountId}`));
    const fresh = pairs.filter(
      ({ item, accountId }) => accountId !== item.ownerAccountId && !known.has(`${item.id} ${accountId}`),
    );
    await tx.insertMany(fresh.map(({ item, accountId }) => WorkItemCopy.to(accountId, item.id)));
  }
}

function reachedBy({ owner, sectionHead, office }: Chain, to: Audience): string | null {
  if (to === 'owner') return owner;
  return to === 'section-head' ? (sectionHead ?? office) : (office ?? sectionHead);
}
