import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { persistenceProblem, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import type { SelectQueryBuilder } from 'typeorm';
import { SpecialistNames } from '../specialist/specialist-names';
import { AssignmentDto, type AssignmentPageDto } from './assignment.dto';
import { Assignment } from './assignment.entity';
import { AssignmentPolicy } from './assignment.policy';

const sorts: Sorts = { proposedOn: ['assignment.proposedOn'], target: ['assignment.targetName'] };

/** Who serves whom. */
@Injectable()
export class AssignmentQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: AssignmentPolicy,
    private readonly names: SpecialistNames,
    private readonly regions: Regions,
  ) {}

  async page(actor: Actor, asked: AssignmentPageDto): Promise<Page<AssignmentDto>> {
    const page = await this.reader.pageOfRows(this.filtered(actor, asked), asked, sorts, '-proposedOn');
    return { ...page, items: await this.present(actor, page.items) };
  }

  async one(actor: Actor, id: string): Promise<AssignmentDto> {
    const assignment = await this.policy
      .scope(actor, this.reader.from(Assignment, 'assignment'))
      .andWhere('assignment.id = :id', { id })
      .getOne();
    if (!assignment) throw persistenceProblem('not-found');
    return (await this.present(actor, [assignment]))[0];
  }

  /** Of an enterprise: who serves it, who was asked, who did; the newest first. */
  async ofEnterprise(actor: Actor, enterpriseId: string): Promise<AssignmentDto[]> {
    const query = this.filtered(actor, { enterpriseId }).orderBy('assignment.id', 'DESC').limit(200);
    return this.present(actor, await query.getMany());
  }

  async present(actor: Actor, assignments: readonly Assignment[]): Promise<AssignmentDto[]> {
    const names = await this.names.of(assignments.map(({ specialistId }) => specialistId));
    return assignments.map((assignment) =>
      AssignmentDto.from(
        assignment,
        this.regions.name(assignment.regionCode),
        names.get(assignment.specialistId) ?? '',
        actor,
      ),
    );
  }

  count(actor: Actor, asked: AssignmentPageDto): Promise<number> {
    return this.filtered(actor, asked).getCount();
  }

  async *batches(actor: Actor, asked: AssignmentPageDto): AsyncGenerator<AssignmentDto[]> {
    const ids = this.filtered(actor, asked).select('assignment.id', 'id');
    for await (const batch of this.reader.batches<Assignment, { id: string }>(ids)) {
      const rows = this.reader.from(Assignment, 'assignment').where('assignment.id IN (:...ids)', {
        ids: batch.map(({ id }) => id),
      });
      yield this.present(actor, await rows.orderBy('assignment.id').getMany());
    }
  }

  private filtered(actor: Actor, asked: Partial<AssignmentPageDto>): SelectQueryBuilder<Assignment> {
    const query = this.policy.scope(actor, this.reader.from(Assignment, 'assignment'));
    const { status, q } = asked;
    if (status && status.length > 0) query.andWhere('assignment.status IN (:...status)', { status });
    if (q) query.andWhere('INSTR(assignment.targetName, :q) > 0', { q });
    for (const column of ['targetType', 'specialistId', 'enterpriseId'] as const)
      if (asked[column] !== undefined) query.andWhere(`assignment.${column} = :${column}`, { [column]: asked[column] });
    return query;
  }
}
