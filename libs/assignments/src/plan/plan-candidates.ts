import { Injectable } from '@nestjs/common';
import { regionRange } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { padded, Reader } from '@ipharbor/platform/persistence';
import { Assignment } from '../assignment/assignment.entity';
import { Availability } from '../assignment/availability';
import type { Target } from '../assignment/targets';
import { KnownConflicts } from '../conflict/known-conflicts';
import type { Conflicts } from '../conflict/conflict';
import type { Candidate, MatchTarget } from '../matching/factors';
import { Specialist } from '../specialist/specialist.entity';

export interface MatchInput {
  readonly targets: readonly MatchTarget[];
  readonly candidates: readonly Candidate[];
  readonly conflicts: Conflicts;
}

/** Gathers what matching needs: who can serve today, what they carry, who serves and has served the targets, and conflicts. */
@Injectable()
export class PlanCandidates {
  constructor(
    private readonly reader: Reader,
    private readonly availability: Availability,
    private readonly conflicts: KnownConflicts,
    private readonly clock: Clock,
  ) {}

  async inputFor(
    regionCode: string,
    targets: readonly Pick<Target, 'targetType' | 'targetId' | 'enterpriseId' | 'regionCode' | 'industryCode'>[],
    languages: readonly string[],
  ): Promise<MatchInput> {
    const history = await this.history(targets.map(({ targetId }) => targetId));
    const held = history.filter(({ status }) => status === 'active' || status === 'proposed');
    const leaving = held.map(({ id }) => id);
    const [candidates, conflicts] = await Promise.all([
      this.candidates(regionCode, leaving),
      this.conflicts.about(
        targets.flatMap(({ enterpriseId }) => enterpriseId ?? []),
        new Set(leaving),
      ),
    ]);
    const of = new Map<string, Assignment[]>();
    for (const row of history) of.set(row.targetId, [...(of.get(row.targetId) ?? []), row]);
    return {
      candidates,
      conflicts,
      targets: targets.map(({ targetType, targetId, enterpriseId, regionCode: region, industryCode }) => {
        const past = of.get(targetId) ?? [];
        return {
          key: `${targetType}:${targetId}`,
          enterpriseId,
          regionCode: region,
          industryCode,
          languages,
          currentId: past.find(({ status }) => status === 'active')?.specialistId ?? null,
          formerIds: past.filter(({ status }) => status === 'ended').map(({ specialistId }) => specialistId),
        };
      }),
    };
  }

  /** On duty today, in or around the region, and not away. */
  private async candidates(regionCode: string, leaving: readonly string[]): Promise<Candidate[]> {
    const today = this.clock.today();
    const county = regionCode.slice(0, 6);
    const { from, to } = regionRange(county);
    const people = await this.reader
      .from(Specialist, 'specialist')
      .where(`specialist.status = 'on-duty' AND specialist.termToOn >= :today`, { today })
      .andWhere('specialist.regionCode >= :from AND specialist.regionCode < :to', { from, to })
      .orderBy('specialist.id')
      .getMany();
    const [absent, loads] = await Promise.all([
      this.availability.absent(people),
      this.availability.loads(
        people.map(({ id }) => id),
        leaving,
      ),
    ]);
    return people
      .filter(({ id }) => !absent.has(id))
      .map(({ id, professionalId, agencyId, regionCode: region, ipcSections, industries, languages, capacity }) => ({
        ...{ id, professionalId, agencyId, ipcSections, industries, languages, capacity },
        regionCode: region,
        load: loads.get(id) ?? 0,
      }));
  }

  private async history(targetIds: readonly string[]): Promise<Assignment[]> {
    const found: Assignment[] = [];
    for (let at = 0; at < targetIds.length; at += 1000)
      found.push(
        ...(await this.reader
          .from(Assignment, 'assignment')
          .where('assignment.targetId IN (:...ids)', { ids: padded(targetIds.slice(at, at + 1000)) })
          .orderBy('assignment.id')
          .getMany()),
      );
    return found;
  }
}
