import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, dayAfter } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { AgreementPageDto } from './agreement.dto';
import { Agreement } from './agreement.entity';
import { inForce } from './agreement.lifecycle';
import { AgreementPolicy } from './agreement.policy';
import { AgreementPresenter } from './agreement.presenter';
import { AgreementClient } from './agreement-client.entity';
import type { AgreementDetailDto, AgreementDto } from './agreement-view.dto';

const sorts: Sorts = {
  endsOn: ['agreement.endsOn'],
  startsOn: ['agreement.startsOn'],
  createdAt: ['agreement.id'],
  number: ['agreement.number'],
};

/** Agreements that the caller may see. */
@Injectable()
export class AgreementQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: AgreementPolicy,
    private readonly presenter: AgreementPresenter,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: AgreementPageDto): Promise<Page<AgreementDto>> {
    const page = await this.reader.pageOfRows(this.narrowed(actor, asked), asked, sorts, '-createdAt');
    return { ...page, items: await this.presenter.many(actor, page.items) };
  }

  count(actor: Actor, asked: Partial<AgreementPageDto>): Promise<number> {
    return this.narrowed(actor, asked).getCount();
  }

  /** All rows of a list as the caller filtered it: for exports. */
  async *batches(actor: Actor, asked: AgreementPageDto): AsyncGenerator<AgreementDto[]> {
    const query = this.narrowed(actor, asked);
    for (let last = ''; ;) {
      const rows = await query
        .clone()
        .andWhere('agreement.id > :last', { last })
        .orderBy('agreement.id')
        .limit(500)
        .getMany();
      if (rows.length > 0) yield this.presenter.many(actor, rows);
      if (rows.length < 500) return;
      last = rows[rows.length - 1].id;
    }
  }

  async one(actor: Actor, id: string): Promise<AgreementDetailDto> {
    return this.presenter.one(actor, await this.row(actor, id));
  }

  async row(actor: Actor, id: string): Promise<Agreement> {
    const agreement = await this.policy
      .scope(actor, this.reader.from(Agreement, 'agreement'))
      .andWhere('agreement.id = :id', { id })
      .getOne();
    if (agreement === null) throw persistenceProblem('not-found');
    return agreement;
  }

  private narrowed(actor: Actor, asked: Partial<AgreementPageDto>): SelectQueryBuilder<Agreement> {
    const query = this.policy.scope(actor, this.reader.from(Agreement, 'agreement'));
    for (const column of ['agencyId', 'clusterId', 'programmeId'] as const)
      if (asked[column] !== undefined) query.andWhere(`agreement.${column} = :${column}`, { [column]: asked[column] });
    if (asked.status?.length) query.andWhere('agreement.status IN (:...status)', { status: asked.status });
    if (asked.q) query.andWhere('agreement.number >= :q AND agreement.number < :qEnd', rangeOf(asked.q));
    if (asked.enterpriseId) whereServed(query, asked.enterpriseId);
    if (asked.isUnfiled !== undefined)
      query.andWhere(`agreement.filedOn IS ${asked.isUnfiled ? '' : 'NOT '}NULL AND agreement.status IN (:...filed)`, {
        filed: inForce,
      });
    if (asked.expiringWithin !== undefined)
      query.andWhere('agreement.status IN (:...ending) AND agreement.endsOn BETWEEN :today AND :limit', {
        ending: inForce,
        today: this.clock.today(),
        limit: dayAfter(this.clock.today(), asked.expiringWithin),
      });
    return query;
  }
}

const rangeOf = (q: string) => ({ q: q.toUpperCase(), qEnd: `${q.toUpperCase()}\uffff` });

function whereServed(query: SelectQueryBuilder<Agreement>, enterpriseId: string): void {
  const served = query
    .subQuery()
    .select('client.agreementId')
    .from(AgreementClient, 'client')
    .where('client.enterpriseId = :served');
  query.andWhere(`(agreement.enterpriseId = :served OR agreement.id IN ${served.getQuery()})`, {
    served: enterpriseId,
  });
}
