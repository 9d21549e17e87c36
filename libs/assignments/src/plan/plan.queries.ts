import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { mapPage } from '@ipharbor/platform/http';
import { padded, persistenceProblem, Reader, type Page, type Sorts } from '@ipharbor/platform/persistence';
import { Regions } from '@ipharbor/regions';
import { Specialist } from '../specialist/specialist.entity';
import { PlanDto, PlanRowDto, type PlanPageDto, type PlanPairDto, type UnassignedTargetDto } from './plan.dto';
import { MatchingPlan, PlanPair } from './plan.entity';
import { PlanPolicy } from './plan.policy';

const sorts: Sorts = { createdAt: ['plan.createdAt'] };

@Injectable()
export class PlanQueries {
  constructor(
    private readonly reader: Reader,
    private readonly policy: PlanPolicy,
    private readonly regions: Regions,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, asked: PlanPageDto): Promise<Page<PlanRowDto>> {
    const query = this.policy.scope(actor, this.reader.from(MatchingPlan, 'plan'));
    if (asked.status) query.andWhere('plan.status = :status', { status: asked.status });
    const page = await this.reader.pageOfRows(query, asked, sorts, '-createdAt');
    return mapPage(page, (plan) => PlanRowDto.row(plan, actor, this.clock.now()));
  }

  async one(actor: Actor, id: string): Promise<PlanDto> {
    const plan = await this.policy
      .scope(actor, this.reader.from(MatchingPlan, 'plan'))
      .andWhere('plan.id = :id', { id })
      .getOne();
    if (!plan) throw persistenceProblem('not-found');
    const rows = await this.reader
      .from(PlanPair, 'pair')
      .where({ planId: id })
      .orderBy('pair.targetName')
      .addOrderBy('pair.id')
      .getMany();
    const people = await this.people(rows.flatMap(({ specialistId, currentId }) => [specialistId, currentId]));
    const pairs: PlanPairDto[] = [];
    const unassigned: UnassignedTargetDto[] = [];
    for (const row of rows) {
      const target = {
        type: row.targetType,
        id: row.targetId,
        name: row.targetName,
        regionName: this.regions.name(row.regionCode),
      };
      const person = people.get(row.specialistId ?? '');
      if (person)
        pairs.push({
          id: row.id,
          target,
          professional: {
            id: person.professionalId,
            specialistId: person.id,
            name: person.name,
            employer: person.employer,
          },
          cost: row.cost ?? 0,
          factors: row.factors ?? [],
          currentName: people.get(row.currentId ?? '')?.name ?? null,
          isEdited: row.editedById !== null,
          editReason: row.editReason,
        });
      else if (row.unassignedReason) unassigned.push({ id: row.id, target, reason: row.unassignedReason });
    }
    return { ...PlanRowDto.row(plan, actor, this.clock.now()), pairs, unassigned };
  }

  private async people(ids: readonly (string | null)[]): Promise<Map<string, Specialist>> {
    const known = [...new Set(ids.filter((id) => id !== null))];
    const found = new Map<string, Specialist>();
    for (let at = 0; at < known.length; at += 1000) {
      const query = this.reader.from(Specialist, 'specialist');
      const rows = await query
        .where('specialist.id IN (:...ids)', { ids: padded(known.slice(at, at + 1000)) })
        .getMany();
      for (const row of rows) found.set(row.id, row);
    }
    return found;
  }
}
