import { Injectable } from '@nestjs/common';
import { People, Substitutes } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { padded, Reader, type Tx } from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';
import { KnownConflicts } from '../conflict/known-conflicts';
import { Specialist } from '../specialist/specialist.entity';
import { Assignment } from './assignment.entity';

/** Who may take on something more today: on duty, there, with room, without a conflict. */
@Injectable()
export class Availability {
  constructor(
    private readonly reader: Reader,
    private readonly people: People,
    private readonly substitutes: Substitutes,
    private readonly conflicts: KnownConflicts,
    private readonly clock: Clock,
  ) {}

  /**
   * Locks the specialist and refuses unless they may take on the target: of two offers at once for the last place, one waits
   * and is refused. `replaced` is the assignment that would end.
   * @throws specialist-not-on-duty, specialist-absent, capacity-reached, conflict-of-interest (422)
   */
  async claim(
    tx: Tx,
    specialistId: string,
    target: { enterpriseId: string | null },
    replaced: readonly string[] = [],
  ): Promise<Specialist> {
    const [specialist] = await tx.lock(Specialist, [specialistId]);
    const name = specialist?.name ?? '';
    if (!specialist?.isOnDuty(this.clock.today())) throw assignmentsProblem('specialist-not-on-duty', { name });
    if ((await this.absent([specialist])).has(specialist.id)) throw assignmentsProblem('specialist-absent', { name });
    const load = (await this.loads([specialistId], replaced)).get(specialistId) ?? 0;
    if (load >= specialist.capacity)
      throw assignmentsProblem('capacity-reached', { name, capacity: specialist.capacity });
    if (target.enterpriseId) {
      const known = await this.conflicts.about([target.enterpriseId], new Set(replaced));
      const reason = known.between(specialist, target.enterpriseId);
      if (reason) throw assignmentsProblem('conflict-of-interest', { name, reason });
    }
    return specialist;
  }

  /** Those of them who are away today. */
  async absent(specialists: readonly Pick<Specialist, 'id' | 'professionalId'>[]): Promise<Set<string>> {
    const accounts = await this.people.accountsOfProfessionals(specialists.map(({ professionalId }) => professionalId));
    if (accounts.size === 0) return new Set();
    const away = await this.substitutes.actingFor([...accounts.values()]);
    const isAway = ({ professionalId }: { professionalId: string }) => away.has(accounts.get(professionalId) ?? '');
    return new Set(specialists.filter(isAway).map(({ id }) => id));
  }

  /** What each carries: served or offered, but for the assignments left out. */
  async loads(specialistIds: readonly string[], without: readonly string[] = []): Promise<Map<string, number>> {
    if (specialistIds.length === 0) return new Map();
    const left = new Set(without);
    const rows = await this.reader
      .from(Assignment, 'assignment')
      .select(['assignment.id AS id', 'assignment.specialistId AS specialistId'])
      .where('assignment.specialistId IN (:...ids)', { ids: padded(specialistIds) })
      .andWhere(`assignment.status IN ('active', 'proposed')`)
      .getRawMany<{ id: string; specialistId: string }>();
    const loads = new Map<string, number>();
    for (const { id, specialistId } of rows)
      if (!left.has(id)) loads.set(specialistId, (loads.get(specialistId) ?? 0) + 1);
    return loads;
  }
}
