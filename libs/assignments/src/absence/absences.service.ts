import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';
import { Specialist } from '../specialist/specialist.entity';
import { absenceCancelled, absenceNoted } from '../specialist/specialist.events';
import { SpecialistPolicy } from '../specialist/specialist.policy';
import type { NoteAbsenceDto } from './absence.dto';
import { SpecialistAbsence } from './absence.entity';
import { circleOf } from './substitutes';

/** Who is away, and who stands in. */
@Injectable()
export class Absences {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly policy: SpecialistPolicy,
    private readonly clock: Clock,
  ) {}

  /** @throws absence-reversed, own-substitute, substitute-circle, specialist-not-on-duty (422), absence-overlaps (409) */
  async note(actor: Actor, specialistId: string, dto: NoteAbsenceDto): Promise<SpecialistAbsence> {
    const { fromOn, toOn, substituteId = null } = dto;
    if (toOn < fromOn) throw assignmentsProblem('absence-reversed');
    if (substituteId === specialistId) throw assignmentsProblem('own-substitute');
    return this.work.run(async (tx) => {
      await tx.get(Specialist, specialistId, this.policy, actor);
      const [specialist, substitute] = await this.lockBoth(tx, specialistId, substituteId);
      if (!['appointed', 'on-duty', 'suspended'].includes(specialist.status))
        throw assignmentsProblem('specialist-not-current');
      if (substitute && !substitute.isOnDuty(toOn))
        throw assignmentsProblem('specialist-not-on-duty', { name: substitute.name });
      const around = await this.during(fromOn, toOn);
      if (around.some((each) => each.specialistId === specialistId)) throw assignmentsProblem('absence-overlaps');
      await this.refuseCircle(tx, { specialistId, substituteId, fromOn, toOn }, around);
      const absence = Object.assign(new SpecialistAbsence(), {
        id: dto.id ?? newId(),
        specialistId,
        fromOn,
        toOn,
        reason: dto.reason,
        substituteId,
        notedById: actor.accountId,
        createdAt: this.clock.now(),
      });
      await tx.insert(absence);
      await tx.publish(actor, absenceNoted, specialist, { fromOn, toOn, substitute: substitute?.name ?? null });
      return absence;
    });
  }

  cancel(actor: Actor, id: string): Promise<SpecialistAbsence> {
    return this.work.run(async (tx) => {
      const absence = await tx.find(SpecialistAbsence, id);
      if (!absence) throw persistenceProblem('not-found');
      const specialist = await tx.get(Specialist, absence.specialistId, this.policy, actor);
      if (absence.cancelledOn !== null) throw assignmentsProblem('absence-cancelled');
      absence.cancelledOn = this.clock.today();
      await tx.update(absence);
      await tx.publish(actor, absenceCancelled, specialist, { fromOn: absence.fromOn, toOn: absence.toOn });
      return absence;
    });
  }

  /** Those of a specialist, the coming ones and the last hundred past ones. */
  async of(actor: Actor, specialistId: string): Promise<SpecialistAbsence[]> {
    const seen = await this.policy
      .scope(actor, this.reader.from(Specialist, 'specialist'))
      .andWhere('specialist.id = :specialistId', { specialistId })
      .getCount();
    if (seen === 0) throw persistenceProblem('not-found');
    const query = this.reader.from(SpecialistAbsence, 'absence').where('absence.specialistId = :specialistId', {
      specialistId,
    });
    return query.orderBy('absence.toOn', 'DESC').limit(100).getMany();
  }

  /** Everybody who is away for a part of these days. */
  during(fromOn: string, toOn: string): Promise<SpecialistAbsence[]> {
    return this.reader
      .from(SpecialistAbsence, 'absence')
      .where('absence.cancelledOn IS NULL AND absence.fromOn <= :toOn AND absence.toOn >= :fromOn', { fromOn, toOn })
      .orderBy('absence.id')
      .getMany();
  }

  private async lockBoth(
    tx: Tx,
    id: string,
    substituteId: string | null,
  ): Promise<[Specialist, Specialist | undefined]> {
    const locked = await tx.lock(Specialist, substituteId ? [id, substituteId] : [id]);
    const substitute = locked.find((each) => each.id === substituteId);
    if (substituteId && !substitute) throw persistenceProblem('not-found');
    return [locked.find((each) => each.id === id)!, substitute];
  }

  private async refuseCircle(tx: Tx, away: Parameters<typeof circleOf>[0], around: readonly SpecialistAbsence[]) {
    const circle = circleOf(away, around);
    if (!circle) return;
    const names = new Map((await tx.findMany(Specialist, [...new Set(circle)])).map(({ id, name }) => [id, name]));
    throw assignmentsProblem('substitute-circle', { names: circle.map((id) => names.get(id)).join(' → ') });
  }
}
