import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { persistenceProblem, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { ServiceDto, ServicePageDto } from './service.dto';
import { ServicePolicy } from './service.policy';
import { ServicePresenter } from './service.presenter';
import { ServiceRecord } from './service-record.entity';

const sorts: Sorts = { servedOn: ['service.servedOn'], loggedAt: ['service.id'] };

/** Services that the caller may see. */
@Injectable()
export class ServiceQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: ServicePolicy,
    private readonly presenter: ServicePresenter,
  ) {}

  async page(actor: Actor, asked: ServicePageDto): Promise<Page<ServiceDto>> {
    const page = await this.reader.pageOfRows(this.narrowed(actor, asked), asked, sorts, '-servedOn');
    return { ...page, items: await this.presenter.many(actor, page.items) };
  }

  async one(actor: Actor, id: string): Promise<ServiceDto> {
    const service = await this.narrowed(actor, {}).andWhere('service.id = :id', { id }).getOne();
    if (service === null) throw persistenceProblem('not-found');
    return (await this.presenter.many(actor, [service]))[0];
  }

  private narrowed(actor: Actor, asked: Partial<ServicePageDto>): SelectQueryBuilder<ServiceRecord> {
    const query = this.policy.scope(actor, this.reader.from(ServiceRecord, 'service'));
    for (const column of ['agreementId', 'agencyId', 'enterpriseId', 'itemCode'] as const)
      if (asked[column] !== undefined) query.andWhere(`service.${column} = :${column}`, { [column]: asked[column] });
    if (asked.status?.length) query.andWhere('service.status IN (:...status)', { status: asked.status });
    if (asked.from) query.andWhere('service.servedOn >= :from', { from: asked.from });
    if (asked.to) query.andWhere('service.servedOn <= :to', { to: asked.to });
    return query;
  }
}
