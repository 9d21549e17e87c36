import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, type SubjectRef } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import { ClockQueries, type ClockView } from '../clock/clock.queries';
import type { OverdueOwnerDto, WorkItemDto, WorkItemPageDto } from './work-item.dto';
import { WorkItem } from './work-item.entity';
import { WorkItemPolicy } from './work-item.policy';
import { WorkItemPresenter } from './work-item.presenter';

const sorts: Sorts = { dueOn: ['item.dueOn'], createdAt: ['item.createdAt'], endedAt: ['item.endedAt'] };

/** The to-do centre and the overdue list. */
@Injectable()
export class WorkItemQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: WorkItemPolicy,
    private readonly presenter: WorkItemPresenter,
    private readonly clocks: ClockQueries,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: WorkItemPageDto): Promise<Page<WorkItemDto>> {
    const query = this.view(actor, asked);
    const wanted = asked.view === 'done' ? '-endedAt' : 'dueOn';
    const page = await this.reader.pageOfRows(query, asked, sorts, wanted);
    return { ...page, items: await this.presenter.many(actor, page.items) };
  }

  /** One item; `not-found` (404) unless the caller may see it. */
  async one(actor: Actor, id: string): Promise<WorkItemDto> {
    const item = await this.policy
      .scope(actor, this.reader.from(WorkItem, 'item'))
      .andWhere('item.id = :id', { id })
      .getOne();
    if (item === null) throw persistenceProblem('not-found');
    return this.presenter.one(actor, item);
  }

  /** The clocks of the promises about a record that have not ended: why each day is this day. */
  clocksOf(actor: Actor, subject: SubjectRef): Promise<ClockView[]> {
    return this.clocks.ofSubject(actor, subject);
  }

  /** Who is behind, worst first: open items due before today that the caller may see, by owner. */
  async overdue(actor: Actor): Promise<OverdueOwnerDto[]> {
    const today = this.clock.today();
    const rows = await this.policy
      .scope(actor, this.reader.from(WorkItem, 'item'))
      .andWhere('item.status = :open AND item.dueOn < :today', { open: 'open', today })
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

  private view(actor: Actor, { view, dueBefore, kind, unit, owner, q }: WorkItemPageDto): SelectQueryBuilder<WorkItem> {
    const query = this.policy.scope(actor, this.reader.from(WorkItem, 'item'));
    if (view === 'done') query.andWhere('item.endedById = :me', { me: actor.accountId });
    else query.andWhere('item.status = :open', { open: 'open' });
    if (view === 'raised') query.andWhere('item.raisedById = :me', { me: actor.accountId });
    if (view === 'todo') {
      const pool = actor.post ? ' OR (item.ownerAccountId IS NULL AND item.ownerUnitId = :myUnit)' : '';
      query.andWhere(`(item.ownerAccountId = :me${pool})`, { me: actor.accountId, myUnit: actor.post?.unitId });
    }
    if (dueBefore) query.andWhere('item.dueOn < :dueBefore', { dueBefore });
    if (kind) query.andWhere('item.kind = :kind', { kind });
    if (unit) query.andWhere('item.ownerUnitId = :unit', { unit });
    if (owner) query.andWhere('item.ownerAccountId = :owner', { owner });
    if (q) query.andWhere('item.title LIKE :q', { q: `%${q.replace(/[%_\\]/g, '')}%` });
    return query;
  }
}
