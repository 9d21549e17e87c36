import { Injectable } from '@nestjs/common';
import { regionRange, type Actor } from '@ipharbor/access';
import { normaliseKey } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, type Page } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { AgencyPageDto } from './agency.dto';
import { Agency } from './agency.entity';
import { AgencyPolicy } from './agency.policy';

@Injectable()
export class AgencyQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: AgencyPolicy,
  ) {}

  page(actor: Actor, asked: AgencyPageDto): Promise<Page<Agency>> {
    const sorts = { name: ['agency.nameKey'], updatedAt: ['agency.updatedAt'] };
    return this.reader.pageOfRows(this.filtered(actor, asked), asked, sorts, 'name');
  }

  filtered(actor: Actor, { q, regionCode, status }: AgencyPageDto): SelectQueryBuilder<Agency> {
    const query = this.policy.scope(actor, this.reader.from(Agency, 'agency'));
    if (q !== undefined)
      query.andWhere('(INSTR(agency.nameKey, :q) > 0 OR agency.agencyCode = :q)', { q: normaliseKey(q) });
    if (regionCode !== undefined)
      query.andWhere('agency.regionCode >= :from AND agency.regionCode < :to', regionRange(regionCode));
    if (status !== undefined) query.andWhere('agency.status = :status', { status });
    return query;
  }

  async find(actor: Actor, id: string): Promise<Agency> {
    const query = this.policy.scope(actor, this.reader.from(Agency, 'agency'));
    const agency = await query.andWhere('agency.id = :id', { id }).getOne();
    if (!agency) throw persistenceProblem('not-found');
    return agency;
  }
}
