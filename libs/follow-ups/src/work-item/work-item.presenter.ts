import { Injectable } from '@nestjs/common';
import { People, Subjects, Units, type Actor } from '@ipharbor/access';
import { Clock, daysBetween, groupBy } from '@ipharbor/platform/kernel';
import type { HeldDto, OverdueOwnerDto, WorkItemDto } from './work-item.dto';
import type { WorkItem } from './work-item.entity';
import { HeldSince } from './held-since';
import { lightOf } from './light';
import { kindLabel } from './work-item-kinds';
import { workItemLifecycle } from './work-item.lifecycle';

interface OverdueGroup {
  readonly ownerAccountId: string | null;
  readonly ownerUnitId: string | null;
  readonly overdue: number | string;
  readonly oldest: string;
}

/** Work items as people see them: with names, days left, and what the caller may do. */
@Injectable()
export class WorkItemPresenter {
  constructor(
    private readonly people: People,
    private readonly units: Units,
    private readonly subjects: Subjects,
    private readonly heldSince: HeldSince,
    private readonly clock: Clock,
  ) {}

  async many(actor: Actor, items: readonly WorkItem[]): Promise<WorkItemDto[]> {
    const [people, units, labels, holds] = await Promise.all([
      this.people.named(items.map(({ ownerAccountId }) => ownerAccountId)),
      this.units.named(items.map(({ ownerUnitId }) => ownerUnitId)),
      this.labels(actor, items),
      this.heldSince.of(items),
    ]);
    return items.map((item) => {
      const { ownerAccountId, ownerUnitId } = item;
      const ownerName = (ownerAccountId && people.get(ownerAccountId)) ?? (ownerUnitId && units.get(ownerUnitId)) ?? '';
      const seen = { ownerName: ownerName || '（未知）', label: labels.get(item.subjectId) ?? null };
      return this.dto(actor, item, { ...seen, held: holds.get(item.id) ?? null });
    });
  }

  async one(actor: Actor, item: WorkItem): Promise<WorkItemDto> {
    return (await this.many(actor, [item]))[0];
  }

  async owners(groups: readonly OverdueGroup[]): Promise<OverdueOwnerDto[]> {
    const accounts = groups.map(({ ownerAccountId }) => ownerAccountId);
    const [people, units, unitsOfPeople] = await Promise.all([
      this.people.named(accounts),
      this.units.named(groups.map(({ ownerUnitId }) => ownerUnitId)),
      this.people.unitsOf(accounts),
    ]);
    const today = this.clock.today();
    return groups.map(({ ownerAccountId, ownerUnitId, overdue, oldest }) => {
      const unitName =
        (ownerAccountId && unitsOfPeople.get(ownerAccountId)) || (ownerUnitId && units.get(ownerUnitId)) || null;
      const ownerName = (ownerAccountId && people.get(ownerAccountId)) || unitName || '（未知）';
      return {
        ownerAccountId,
        ownerUnitId,
        ownerName,
        unitName,
        overdue: Number(overdue),
        worstDays: daysBetween(oldest, today),
      };
    });
  }

  private dto(
    actor: Actor,
    item: WorkItem,
    { ownerName, label, held }: { ownerName: string; label: string | null; held: HeldDto | null },
  ): WorkItemDto {
    const { id, kind, title, enterpriseId, ownerAccountId, ownerUnitId, dueOn, status, outcome } = item;
    const { lastUrgedOn, urges, parentId, escalationLevel, daysLate, endedOn, version } = item;
    const today = this.clock.today();
    const openedOn = this.clock.dayOf(item.createdAt);
    const isSubstitute = ownerAccountId !== null && actor.standsInFor.includes(ownerAccountId);
    return {
      ...{ id, kind, title, enterpriseId, ownerAccountId, ownerUnitId, ownerName, dueOn, status, outcome },
      ...{ lastUrgedOn, urges, parentId, escalationLevel, daysLate, endedOn, held, version },
      no: referenceOf(id),
      kindLabel: kindLabel(kind),
      subject: { type: item.subjectType, id: item.subjectId, label },
      standingInFor: isSubstitute ? ownerName : null,
      light: lightOf({ openedOn, dueOn, status }, today),
      daysLeft: daysBetween(today, dueOn),
      createdAt: item.createdAt.toISOString(),
      allowedActions: this.allowed(actor, item),
    };
  }

  private allowed(actor: Actor, item: WorkItem): string[] {
    const may = {
      complete: item.isOwnedBy(actor.accountId, actor.post?.unitId, actor.standsInFor),
      assign: actor.permissions.has('work-item:assign'),
      urge: actor.permissions.has('work-item:urge') && item.lastUrgedOn !== this.clock.today(),
      cancel: false,
      hold: false,
      resume: false,
      extend: actor.permissions.has('work-item:assign'),
    };
    const held: (keyof typeof may)[] = item.status === 'held' ? ['assign', 'extend'] : [];
    return [...workItemLifecycle.actionsFrom(item.status), ...held].filter((action) => may[action]);
  }

  private async labels(actor: Actor, items: readonly WorkItem[]): Promise<Map<string, string>> {
    const byType = groupBy(items, ({ subjectType }) => subjectType);
    const maps = await Promise.all(
      [...byType].map(([type, some]) =>
        this.subjects.labels(actor, type, [...new Set(some.map(({ subjectId }) => subjectId))]),
      ),
    );
    return new Map(maps.flatMap((map) => [...map]));
  }
}

/** What people call it by: the last eight characters of its id. */
export const referenceOf = (id: string): string => `SX-${id.slice(-8).toUpperCase()}`;
