import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { normaliseKey } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, type Page } from '@ipharbor/platform/persistence';
import type { SelectQueryBuilder } from 'typeorm';
import type { ProfessionalPageDto } from './professional.dto';
import { Professional } from './professional.entity';
import { ProfessionalPolicy } from './professional.policy';

@Injectable()
export class ProfessionalQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: ProfessionalPolicy,
  ) {}

  page(actor: Actor, asked: ProfessionalPageDto): Promise<Page<Professional>> {
    const sorts = { name: ['professional.nameKey'] };
    return this.reader.pageOfRows(this.filtered(actor, asked), asked, sorts, 'name');
  }

  filtered(actor: Actor, { q, ...asked }: ProfessionalPageDto): SelectQueryBuilder<Professional> {
    const query = this.policy.scope(actor, this.reader.from(Professional, 'professional'));
    if (q !== undefined)
      query.andWhere(
        '(INSTR(professional.nameKey, :q) > 0 OR INSTR(professional.initials, :q) > 0 OR INSTR(professional.employer, :written) > 0)',
        { q: normaliseKey(q), written: q },
      );
    for (const column of ['kind', 'status', 'agencyId', 'hasSecrecyUndertaking'] as const)
      if (asked[column] !== undefined)
        query.andWhere(`professional.${column} = :${column}`, { [column]: asked[column] });
    return query;
  }

  async find(actor: Actor, id: string): Promise<Professional> {
    const query = this.policy.scope(actor, this.reader.from(Professional, 'professional'));
    const professional = await query.andWhere('professional.id = :id', { id }).getOne();
    if (!professional) throw persistenceProblem('not-found');
    return professional;
  }

  /** Rows by id, whoever asks: for contexts that hold ids of professionals. */
  async named(ids: readonly string[]): Promise<Map<string, Professional>> {
    if (ids.length === 0) return new Map();
    const query = this.reader.from(Professional, 'professional').where('professional.id IN (:...ids)', { ids });
    return new Map((await query.getMany()).map((professional) => [professional.id, professional]));
  }
}
