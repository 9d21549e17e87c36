import { Injectable } from '@nestjs/common';
import { People, Subjects, Units, type Actor } from '@ipharbor/access';
import { Clock, daysBetween, groupBy } from '@ipharbor/platform/kernel';
import type { OverdueOwnerDto, WorkItemDto } from './work-item.dto';
import type { WorkItem } from './work-item.entity';
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
    private readonly clock: Clock,
  ) {}

  async many(actor: Actor, items: readonly WorkItem[]): Promise<WorkItemDto[]> {
    const [people, units, labels] = await Promise.all([
      this.people.named(items.map(({ ownerAccountId }) => ownerAccountId)),
      this.units.named(items.map(({ ownerUnitId }) => ownerUnitId)),
      this.labels(actor, items),
    ]);
    return items.map((item) => {
      const { ownerAccountId, ownerUnitId } = item;
      const ownerName = (ownerAccountId && people.get(ownerAccountId)) ?? (ownerUnitId && units.get(ownerUnitId)) ?? '';
      return this.dto(actor, item, ownerName || '（未知）', labels.get(item.subjectId) ?? null);
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

  private dto(actor: Actor, item: WorkItem, ownerName: string, label: string | null): WorkItemDto {
    const {
      id,
      kind,
      title,
      enterpriseId,
      ownerAccountId,
      ownerUnitId,
      dueOn,
      status,
      outcome,
      lastUrgedOn,
      urges,
      version,
    } = item;
    return {
      id,
      kind,
      kindLabel: kindLabel(kind),
      title,
      subject: { type: item.subjectType, id: item.subjectId, label },
      enterpriseId,
      ownerAccountId,
      ownerUnitId,
      ownerName,
      dueOn,
      daysLeft: daysBetween(this.clock.today(), dueOn),
      status,
      outcome,
      lastUrgedOn,
      urges,
      createdAt: item.createdAt.toISOString(),
      version,
      allowedActions: this.allowed(actor, item),
    };
  }

  private allowed(actor: Actor, item: WorkItem): string[] {
    const may = {
      complete: item.isOwnedBy(actor.accountId, actor.post?.unitId),
      assign: actor.permissions.has('work-item:assign'),
      urge: actor.permissions.has('work-item:urge') && item.lastUrgedOn !== this.clock.today(),
      cancel: false,
      hold: false,
      resume: false,
      extend: false,
    };
    return workItemLifecycle.actionsFrom(item.status).filter((action) => may[action]);
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
