import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { padded, persistenceProblem, Reader, UnitOfWork, type Page, type Sorts } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { VisitPageDto } from './visit.dto';
import { Visit, Visitor } from './visit.entity';
import { disclosureRead } from './visit.events';
import { DisclosurePolicy, VisitPolicy } from './visit.policy';
import { VisitPresenter } from './visit.presenter';
import { VisitDisclosure } from './visit-disclosure.entity';
import type { DisclosureDto, VisitDetailDto, VisitDto } from './visit-view.dto';

const sorts: Sorts = {
  plannedOn: ['visit.plannedOn'],
  visitedOn: ['visit.visitedOn'],
  createdAt: ['visit.createdAt'],
  number: ['visit.number'],
};

const exportBatch = 500;

/** Visits that the caller may see. */
@Injectable()
export class VisitQueries {
  constructor(
    private readonly reader: Reader,
    private readonly work: UnitOfWork,
    private readonly policy: VisitPolicy,
    private readonly secrets: DisclosurePolicy,
    private readonly presenter: VisitPresenter,
  ) {}

  async page(actor: Actor, asked: VisitPageDto): Promise<Page<VisitDto>> {
    const page = await this.reader.pageOfRows(this.narrowed(actor, asked), asked, sorts, '-plannedOn');
    return { ...page, items: await this.presenter.many(actor, page.items) };
  }

  count(actor: Actor, asked: Partial<VisitPageDto>): Promise<number> {
    return this.narrowed(actor, asked).getCount();
  }

  /** All rows of a list as the caller filtered it: for exports. */
  async *batches(actor: Actor, asked: VisitPageDto): AsyncGenerator<VisitDto[]> {
    const query = this.narrowed(actor, asked).select('visit.id', 'id');
    for await (const ids of this.reader.batches<Visit, { id: string }>(query, exportBatch)) {
      const rows = await this.reader
        .from(Visit, 'visit')
        .where('visit.id IN (:...ids)', { ids: padded(ids.map(({ id }) => id)) })
        .orderBy('visit.id')
        .getMany();
      yield this.presenter.many(actor, rows);
    }
  }

  async one(actor: Actor, id: string): Promise<VisitDetailDto> {
    return this.presenter.one(actor, await this.row(actor, id));
  }

  async row(actor: Actor, id: string): Promise<Visit> {
    const visit = await this.policy
      .scope(actor, this.reader.from(Visit, 'visit'))
      .andWhere('visit.id = :id', { id })
      .getOne();
    if (visit === null) throw persistenceProblem('not-found');
    return visit;
  }

  /** Unpublished inventions of a visit. Reading them leaves an event; those to whom they are closed find nothing. */
  disclosure(actor: Actor, visitId: string): Promise<DisclosureDto> {
    return this.work.run(async (tx) => {
      const [disclosure] = await tx.findBy(VisitDisclosure, { visitId });
      if (!disclosure || !(await this.secrets.covers(actor, disclosure))) throw persistenceProblem('not-found');
      await tx.publish(actor, disclosureRead, { type: 'visit', id: visitId });
      return { visitId, inventions: disclosure.inventions, recordedAt: disclosure.recordedAt.toISOString() };
    });
  }

  private narrowed(actor: Actor, asked: Partial<VisitPageDto>): SelectQueryBuilder<Visit> {
    const query = this.policy.scope(actor, this.reader.from(Visit, 'visit'));
    for (const column of ['campaignId', 'targetId', 'enterpriseId', 'teamId'] as const)
      if (asked[column] !== undefined) query.andWhere(`visit.${column} = :${column}`, { [column]: asked[column] });
    if (asked.status?.length) query.andWhere('visit.status IN (:...status)', { status: asked.status });
    if (asked.plannedFrom) query.andWhere('visit.plannedOn >= :plannedFrom', { plannedFrom: asked.plannedFrom });
    if (asked.plannedTo) query.andWhere('visit.plannedOn <= :plannedTo', { plannedTo: asked.plannedTo });
    if (asked.mine) {
      const own = query
        .subQuery()
        .select('visitor.visitId')
        .from(Visitor, 'visitor')
        .where('visitor.professionalId = :me');
      query.andWhere(`visit.id IN ${own.getQuery()}`, { me: actor.professionalId ?? '' });
    }
    return query;
  }
}
