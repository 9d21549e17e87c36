import { Injectable } from '@nestjs/common';
import { People, type Actor } from '@ipharbor/access';
import { countWorkingDays, WorkingCalendar } from '@ipharbor/calendar';
import { Clock, daysBetween, type IsoDay } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader } from '@ipharbor/platform/persistence';
import { WorkItem } from '../work-item/work-item.entity';
import { WorkItemPolicy } from '../work-item/work-item.policy';
import type { ClockDto, ClockHoldDto, WorkItemClocksDto } from './clock.dto';
import { ClockQueries, type ClockView } from './clock.queries';
import { Deadlines } from './deadlines';
import type { WorkItemHold } from './work-item-hold.entity';

type Hold = ClockView['holds'][number];

/** The clocks of one work item, with names and with the days that have passed. */
@Injectable()
export class ClockPresenter {
  constructor(
    private readonly reader: Reader,
    private readonly policy: WorkItemPolicy,
    private readonly queries: ClockQueries,
    private readonly deadlines: Deadlines,
    private readonly calendar: WorkingCalendar,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  /** `not-found` (404) unless the caller may see the item. */
  async one(actor: Actor, id: string): Promise<WorkItemClocksDto> {
    const item = await this.policy
      .scope(actor, this.reader.from(WorkItem, 'item'))
      .andWhere('item.id = :id', { id })
      .getOne();
    if (item === null) throw persistenceProblem('not-found');
    return this.of(actor, item);
  }

  async of(actor: Actor, item: WorkItem): Promise<WorkItemClocksDto> {
    const views = await this.queries.ofItems([item]);
    const holds = views[0]?.holds ?? [];
    const people = await this.people.named([
      ...holds.map(({ heldById }) => heldById),
      ...views.flatMap(({ extensions }) => extensions.map(({ approvedById }) => approvedById)),
    ]);
    const shown = holds.map((hold) => this.holdDto(hold, people));
    return {
      workItemId: item.id,
      status: item.status,
      clocks: views.map((view) => this.clockDto(view, people)),
      holds: shown,
      hold: shown.find(({ toOn }) => toOn === null) ?? null,
      calendarVersion: this.calendar.version,
      version: item.version,
      allowedActions: allowed(actor, item),
    };
  }

  private holdDto({ reason, fromOn, toOn, capOn, heldById }: Hold, people: ReadonlyMap<string, string>): ClockHoldDto {
    const days = daysBetween(fromOn, toOn ?? this.clock.today());
    return { reason, fromOn, toOn, capOn, days, heldByName: (heldById && people.get(heldById)) ?? null };
  }

  private clockDto(view: ClockView, people: ReadonlyMap<string, string>): ClockDto {
    const { phase, rule, ruleLabel, ruleVersion, nature, source, isVerified, triggerOn, originalDueOn, dueOn } = view;
    const { n, unit, roll, provisional, endedOn, steps, holds } = view;
    const law = this.deadlines.lawBehind(view);
    const lawDueOn = law && this.deadlines.dueOf(law, holds, view.extensions).dueOn;
    const daysAre = unit === 'working-day' ? 'working-day' : 'day';
    const until = endedOn ?? this.clock.today();
    const grossDays = this.count(daysAre, triggerOn, until);
    const stood = holds.reduce((sum, hold) => sum + this.count(daysAre, hold.fromOn, earlier(hold.toOn, until)), 0);
    return {
      ...{ phase, rule, ruleLabel, ruleVersion, nature, source, isVerified, n, unit, roll, triggerOn },
      ...{ originalDueOn, dueOn, lawDueOn, provisional, endedOn, daysAre, grossDays },
      newerVersion: endedOn === null ? this.deadlines.newerVersion(view) : null,
      netDays: Math.max(0, grossDays - stood),
      steps,
      extensions: view.extensions.map((extension) => ({
        n: extension.n,
        unit: extension.unit,
        reason: extension.reason,
        approvedById: extension.approvedById,
        approvedByName: people.get(extension.approvedById) ?? null,
        grantedAt: extension.grantedAt.toISOString(),
        dueBefore: extension.dueBefore,
        dueAfter: extension.dueAfter,
      })),
    };
  }

  private count(daysAre: 'working-day' | 'day', from: IsoDay, to: IsoDay): number {
    if (to <= from) return 0;
    return daysAre === 'working-day' ? countWorkingDays(this.calendar, from, to) : daysBetween(from, to);
  }
}

const earlier = (toOn: WorkItemHold['toOn'], until: IsoDay): IsoDay => (toOn !== null && toOn < until ? toOn : until);

function allowed(actor: Actor, { status }: WorkItem): string[] {
  const may = (verb: string) => actor.permissions.has(`work-item:${verb}`);
  return [
    ...(status === 'open' && may('hold') ? ['hold'] : []),
    ...(status === 'held' && may('hold') ? ['resume'] : []),
    ...((status === 'open' || status === 'held') && may('extend') ? ['extend', 'apply-rule'] : []),
  ];
}
