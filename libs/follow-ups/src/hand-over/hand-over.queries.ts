import { Injectable } from '@nestjs/common';
import { People, type Actor } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import type { HandOverDto, HandOverPageDto } from './hand-over.dto';
import { HandOver, HandOverMove } from './hand-over.entity';
import { handOverLifecycle } from './hand-over.lifecycle';
import { HandOverPolicy } from './hand-over.policy';
import { Holdings } from './holdings';

const sorts: Sorts = { createdAt: ['handOver.createdAt'] };

/** Hand-overs that the caller may see, with names. */
@Injectable()
export class HandOverQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: HandOverPolicy,
    private readonly holdings: Holdings,
    private readonly people: People,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: HandOverPageDto): Promise<Page<HandOverDto>> {
    const query = this.policy.scope(actor, this.reader.from(HandOver, 'handOver'));
    if (asked.leaver) query.andWhere('handOver.leaverId = :leaver', { leaver: asked.leaver });
    const page = await this.reader.pageOfRows(query, asked, sorts, '-createdAt');
    return { ...page, items: await Promise.all(page.items.map((one) => this.present(actor, one))) };
  }

  async one(actor: Actor, id: string): Promise<HandOverDto> {
    const found = await this.reader.from(HandOver, 'handOver').where('handOver.id = :id', { id }).getOne();
    if (found === null || !(await this.policy.covers(actor, found))) throw persistenceProblem('not-found');
    return this.present(actor, found);
  }

  async present(actor: Actor, handOver: HandOver): Promise<HandOverDto> {
    const { id, leaverId, recipientId, reason, status, counts, createdAt, executedAt, undoneAt, version } = handOver;
    const names = await this.people.named([leaverId, recipientId, ...counts.map((count) => count.recipientId)]);
    const nameOf = (accountId: string): string => names.get(accountId) ?? '（未知）';
    const labels = new Map(this.holdings.all().map(({ name, zh }) => [name, zh]));
    const isSettled = handOver.isSettled(this.clock.now());
    const may = {
      execute: actor.permissions.has('hand-over:run'),
      undo: actor.permissions.has('hand-over:run') && !isSettled,
    };
    return {
      ...{ id, leaverId, recipientId, reason, status, isSettled, version },
      leaverName: nameOf(leaverId),
      recipientName: nameOf(recipientId),
      rows: counts.map((count) => ({
        ...count,
        label: labels.get(count.holding) ?? count.holding,
        recipientName: nameOf(count.recipientId),
      })),
      total: counts.reduce((sum, { count }) => sum + count, 0),
      restored: status === 'undone' ? await this.restored(id) : null,
      createdAt: createdAt.toISOString(),
      executedAt: executedAt?.toISOString() ?? null,
      undoneAt: undoneAt?.toISOString() ?? null,
      allowedActions: handOverLifecycle.actionsFrom(status).filter((action) => may[action]),
    };
  }

  private restored(handOverId: string): Promise<number> {
    return this.reader.from(HandOverMove, 'move').where({ handOverId, isUndone: true }).getCount();
  }
}
