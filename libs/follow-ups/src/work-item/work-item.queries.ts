import { Injectable } from '@nestjs/common';
import { Superiors, type Actor } from '@ipharbor/access';
import { Clock, type IsoDay, type SubjectRef } from '@ipharbor/platform/kernel';
import {
  padded,
  persistenceProblem,
  Reader,
  type Page,
  type Sorts,
  type TotalMode,
} from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { ClockQueries, type ClockView } from '../clock/clock.queries';
import { TitleSearch } from '../search/title-search';
import { WorkItemCopy } from './work-item-copy.entity';
import type { OverdueOwnerDto, WorkItemCountsDto, WorkItemDto, WorkItemPageDto, WorkItemView } from './work-item.dto';
import { WorkItem } from './work-item.entity';
import { WorkItemPolicy } from './work-item.policy';
import { WorkItemPresenter } from './work-item.presenter';

/**
 * The same word twice keeps SQLite, which has no statistics, from walking all open items in the order of their days: 139 ms
 * instead of 2 ms for one officer among a million.
 */
const openOnly = ['open', 'open'];

const sorts: Sorts = { dueOn: ['item.dueOn'], createdAt: ['item.createdAt'], endedAt: ['item.endedAt'] };

type Asked = { readonly view: WorkItemView } & Partial<Omit<WorkItemPageDto, 'view'>>;

/** The to-do centre and the overdue list. */
@Injectable()
export class WorkItemQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: WorkItemPolicy,
    private readonly presenter: WorkItemPresenter,
    private readonly clocks: ClockQueries,
    private readonly superiors: Superiors,
    private readonly search: TitleSearch,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: WorkItemPageDto): Promise<Page<WorkItemDto>> {
    const query = await this.view(actor, asked);
    const wanted = asked.view === 'done' || asked.view === 'ended' ? '-endedAt' : 'dueOn';
    const page = await this.reader.pageOfRows(query, asked, sorts, wanted);
    return { ...page, items: await this.presenter.many(actor, page.items) };
  }

  /** Everything of a list, a thousand at a time: for exports. */
  async *batches(actor: Actor, asked: WorkItemPageDto): AsyncGenerator<WorkItemDto[]> {
    for (let last = ''; ;) {
      const query = (await this.view(actor, asked)).andWhere('item.id > :last', { last });
      const items = await query.orderBy('item.id').limit(1000).getMany();
      if (items.length > 0) yield await this.presenter.many(actor, items);
      if (items.length < 1000) return;
      last = items[items.length - 1].id;
    }
  }

  async count(actor: Actor, asked: Asked, mode: TotalMode = 'capped'): Promise<number> {
    return (await this.reader.count(await this.view(actor, asked), mode)).total ?? 0;
  }

  /** The figures beside the views: each counted by the query of its list. */
  async counts(actor: Actor): Promise<WorkItemCountsDto> {
    const [todo, overdue, onHold, raised, copied, done] = await Promise.all([
      this.count(actor, { view: 'todo' }),
      this.count(actor, { view: 'todo', dueBefore: this.clock.today() }),
      this.count(actor, { view: 'on-hold' }),
      this.count(actor, { view: 'raised' }),
      this.count(actor, { view: 'copied' }),
      this.count(actor, { view: 'done' }),
    ]);
    return { todo, overdue, onHold, raised, copied, done };
  }

  /** One item; `not-found` (404) unless the caller may see it. */
  async one(actor: Actor, id: string): Promise<WorkItemDto> {
    const item = await this.reader.from(WorkItem, 'item').where('item.id = :id', { id }).getOne();
    if (item === null || !(await this.policy.covers(actor, item))) throw persistenceProblem('not-found');
    return this.presenter.one(actor, item);
  }

  /** The days on which these are due now, by id: for records that show their own items. */
  async dueDaysOf(ids: readonly string[]): Promise<Map<string, IsoDay>> {
    if (ids.length === 0) return new Map();
    const items = await this.reader
      .from(WorkItem, 'item')
      .select(['item.id AS id', 'item.dueOn AS dueOn'])
      .where('item.id IN (:...ids)', { ids: padded(ids) })
      .getRawMany<{ id: string; dueOn: IsoDay }>();
    return new Map(items.map(({ id, dueOn }) => [id, dueOn]));
  }

  /** The clocks of the promises about a record that have not ended: why each day is this day. */
  clocksOf(actor: Actor, subject: SubjectRef): Promise<ClockView[]> {
    return this.clocks.ofSubject(actor, subject);
  }

  /** Who is behind, worst first: open items due before today that the caller may see, by owner. */
  async overdue(actor: Actor): Promise<OverdueOwnerDto[]> {
    const rows = await (
      await this.view(actor, { view: 'all', dueBefore: this.clock.today() })
    )
      .andWhere('item.status = :open', { open: 'open' })
      .select(['item.ownerAccountId AS ownerAccountId', 'item.ownerUnitId AS ownerUnitId'])
      .addSelect('COUNT(*)', 'overdue')
      .addSelect('MIN(item.dueOn)', 'oldest')
      .groupBy('item.ownerAccountId')
      .addGroupBy('item.ownerUnitId')
      .orderBy('oldest', 'ASC')
      .limit(200)
      .getRawMany<{
        ownerAccountId: string | null;
        ownerUnitId: string | null;
        overdue: number | string;
        oldest: string;
      }>();
    return this.presenter.owners(rows);
  }

  /**
   * What is one's own is a range of an index by its holder, raiser, ender or reader, and is narrowed no further: all of it
   * is within the policy. Only lists of what others do ask the policy.
   */
  private async view(actor: Actor, asked: Asked): Promise<SelectQueryBuilder<WorkItem>> {
    const query = this.reader.from(WorkItem, 'item');
    const me = { me: actor.accountId };
    const running = { running: ['open', 'held'] };
    if (asked.view === 'todo') this.heldBy(query, actor).andWhere('item.status IN (:...openOnly)', { openOnly });
    else if (asked.view === 'on-hold') this.heldBy(query, actor).andWhere('item.status = :held', { held: 'held' });
    else if (asked.view === 'done') query.andWhere('item.endedById = :me', me);
    else if (asked.view === 'raised')
      query.andWhere('item.raisedById = :me AND item.status IN (:...running)', { ...me, ...running });
    else if (asked.view === 'copied') this.copiedTo(query, actor).andWhere('item.status IN (:...running)', running);
    else if (asked.view === 'all') this.policy.scope(actor, query).andWhere('item.status IN (:...running)', running);
    else this.ended(this.policy.scope(actor, query), asked);
    return this.narrow(query, asked);
  }

  /** Their own, their unit's, and of everybody for whom they stand in today. */
  private heldBy(query: SelectQueryBuilder<WorkItem>, actor: Actor): SelectQueryBuilder<WorkItem> {
    const holders = [actor.accountId, ...(actor.post ? [actor.post.unitId] : []), ...actor.standsInFor];
    return query.andWhere('item.holderId IN (:...holders)', { holders });
  }

  private copiedTo(query: SelectQueryBuilder<WorkItem>, { accountId }: Actor): SelectQueryBuilder<WorkItem> {
    const mine = 'copied.workItemId = item.id AND copied.accountId = :me';
    return query.innerJoin(WorkItemCopy, 'copied', mine, { me: accountId });
  }

  /** Completed, in a period: a range of the index that the compliance report counts over. */
  private ended(query: SelectQueryBuilder<WorkItem>, { endedFrom, endedTo, late }: Asked): void {
    query.andWhere('item.daysLate IS NOT NULL');
    if (endedFrom) query.andWhere('item.endedOn >= :endedFrom', { endedFrom });
    if (endedTo) query.andWhere('item.endedOn <= :endedTo', { endedTo });
    if (late !== undefined) query.andWhere(late ? 'item.daysLate > 0' : 'item.daysLate = 0');
  }

  private async narrow(query: SelectQueryBuilder<WorkItem>, asked: Asked): Promise<SelectQueryBuilder<WorkItem>> {
    const { dueBefore, kind, source, unit, owner, q } = asked;
    if (dueBefore) query.andWhere('item.dueOn < :dueBefore', { dueBefore });
    if (kind) query.andWhere('item.kind = :kind', { kind });
    if (source) query.andWhere('item.subjectType = :source', { source });
    if (owner) query.andWhere('item.holderId = :owner', { owner });
    if (unit) {
      const ofUnit = [unit, ...(await this.superiors.membersOf([unit]))];
      query.andWhere('item.holderId IN (:...ofUnit)', { ofUnit });
    }
    if (q) await this.search.narrow(query, q);
    return query;
  }
}
