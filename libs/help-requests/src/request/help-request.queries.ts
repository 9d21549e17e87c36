import { Injectable } from '@nestjs/common';
import { regionRange, type Actor } from '@ipharbor/access';
import { Clock, normaliseKey } from '@ipharbor/platform/kernel';
import { padded, persistenceProblem, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { HelpRequest } from './help-request.entity';
import { ended } from './help-request.lifecycle';
import type { HelpRequestPageDto } from './help-request-page.dto';
import { HelpRequestPolicy } from './help-request.policy';
import { HelpRequestPresenter } from './help-request.presenter';
import type { HelpRequestDetailDto, HelpRequestDto } from './help-request-view.dto';

const sorts: Sorts = { submittedOn: ['request.submittedOn'], dueOn: ['request.dueOn'], number: ['request.number'] };
const exportBatch = 500;

export type HelpRequestFilter = Partial<HelpRequestPageDto>;

/** Cases that the caller may know of. Nothing here searches or sorts by what a confidential case says. */
@Injectable()
export class HelpRequestQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: HelpRequestPolicy,
    private readonly presenter: HelpRequestPresenter,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: HelpRequestPageDto): Promise<Page<HelpRequestDto>> {
    const page = await this.reader.pageOfRows(this.narrowed(actor, asked), asked, sorts, '-submittedOn');
    return { ...page, items: await this.presenter.many(actor, page.items) };
  }

  count(actor: Actor, asked: HelpRequestFilter): Promise<number> {
    return this.narrowed(actor, asked).getCount();
  }

  async one(actor: Actor, id: string): Promise<HelpRequestDetailDto> {
    const request = await this.policy
      .scope(actor, this.reader.from(HelpRequest, 'request'))
      .andWhere('request.id = :id', { id })
      .getOne();
    if (request === null) throw persistenceProblem('not-found');
    return this.presenter.one(actor, request);
  }

  /** All rows of a list as the caller filtered it: for exports. */
  async *batches(actor: Actor, asked: HelpRequestFilter): AsyncGenerator<HelpRequestDto[]> {
    const query = this.narrowed(actor, asked).select('request.id', 'id');
    for await (const ids of this.reader.batches<HelpRequest, { id: string }>(query, exportBatch)) {
      const rows = await this.reader
        .from(HelpRequest, 'request')
        .where('request.id IN (:...ids)', { ids: padded(ids.map(({ id }) => id)) })
        .orderBy('request.id')
        .getMany();
      yield this.presenter.many(actor, rows);
    }
  }

  narrowed(actor: Actor, asked: HelpRequestFilter): SelectQueryBuilder<HelpRequest> {
    const query = this.policy.scope(actor, this.reader.from(HelpRequest, 'request'));
    const { status, caseType, channel, enterpriseId, region, overdue, mine, open, from, to, q } = asked;
    if (status?.length) query.andWhere('request.status IN (:...status)', { status });
    if (caseType?.length) query.andWhere('request.caseType IN (:...caseType)', { caseType });
    if (channel) query.andWhere('request.channel = :channel', { channel });
    if (enterpriseId) query.andWhere('request.enterpriseId = :enterpriseId', { enterpriseId });
    if (region) {
      const range = regionRange(region);
      query.andWhere('request.regionCode >= :regionFrom AND request.regionCode < :regionTo', {
        regionFrom: range.from,
        regionTo: range.to,
      });
    }
    if (overdue) query.andWhere('request.dueOn < :today', { today: this.clock.today() });
    if (open) query.andWhere('request.status NOT IN (:...ended)', { ended });
    if (from) query.andWhere('request.submittedOn >= :from', { from });
    if (to) query.andWhere('request.submittedOn <= :to', { to });
    if (mine) this.ofHandler(query, actor);
    if (q) this.search(query, q);
    return query;
  }

  private ofHandler(query: SelectQueryBuilder<HelpRequest>, actor: Actor): void {
    const ids = [actor.accountId, actor.professionalId, ...actor.agencyIds].filter((id) => id !== null);
    query.andWhere('request.handlerId IN (:...handlers)', { handlers: ids });
  }

  private search(query: SelectQueryBuilder<HelpRequest>, q: string): void {
    const text = `%${normaliseKey(q).replace(/[%_\\]/g, '')}%`;
    query.andWhere(
      new Brackets((where) =>
        where
          .where('LOWER(request.number) LIKE :text', { text })
          .orWhere('LOWER(request.applicantName) LIKE :text', { text }),
      ),
    );
  }
}
