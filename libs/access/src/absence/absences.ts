import { Injectable } from '@nestjs/common';
import { Clock, newId, type IsoDay } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { accessProblem } from '../access.problems';
import { Account } from '../account/account.entity';
import { People } from '../account/people';
import type { Actor } from '../actor';
import { isWithinRegion } from '../region-scope';
import { Sessions } from '../session/sessions';
import type { RecordAbsenceDto } from './absence.dto';
import { Absence } from './absence.entity';
import { absenceEnded, absenceRecorded } from './absence-events';
import { AbsencePolicy } from './absence.policy';

/** Who is away, and who does their work. */
@Injectable()
export class Absences {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly policy: AbsencePolicy,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /**
   * People record their own absence, the bureau those of its region. Everybody on the way from substitute to substitute is
   * locked, so that two absences recorded at once cannot close a circle.
   * @throws absence-dates, absence-past, substitute-unknown, substitute-circle (422), absence-overlaps (409)
   */
  async record(actor: Actor, dto: RecordAbsenceDto): Promise<Absence> {
    const { accountId = actor.accountId, substituteId, fromOn, toOn, reason } = dto;
    if (toOn < fromOn) throw accessProblem('absence-dates');
    if (toOn < this.clock.today()) throw accessProblem('absence-past');
    if (substituteId === accountId) throw accessProblem('substitute-circle');
    const regionCode = await this.people.regionOf(accountId);
    if (accountId !== actor.accountId && !isAnsweredBy(actor, regionCode)) throw accessProblem('substitute-unknown');
    return this.work.run(async (tx) => {
      await this.lockChain(tx, accountId, substituteId, fromOn, toOn);
      if ((await this.people.activeInPost([substituteId])).length === 0) throw accessProblem('substitute-unknown');
      const own = await tx.findBy(Absence, { accountId });
      if (own.some((absence) => absence.overlaps(fromOn, toOn))) throw accessProblem('absence-overlaps');
      const facts = { accountId, substituteId, regionCode, fromOn, toOn, reason };
      const made = { id: dto.id ?? newId(), recordedById: actor.accountId, createdAt: this.clock.now() };
      const absence = Object.assign(new Absence(), facts, made);
      await tx.insert(absence);
      await tx.publish(actor, absenceRecorded, absence, { ...facts });
      // whoever stands in for a substitute is concerned too: nobody is believed from memory
      this.sessions.forgetOnCommit(tx);
      return absence;
    });
  }

  /** @throws not-found (404), absence-over (409) */
  end(actor: Actor, id: string): Promise<Absence> {
    return this.work.run(async (tx) => {
      const absence = await tx.get(Absence, id, this.policy, actor);
      if (!mayEnd(actor, absence)) throw accessProblem('absence-not-yours');
      absence.end(this.clock.today());
      await tx.update(absence);
      await tx.publish(actor, absenceEnded, absence);
      this.sessions.forgetOnCommit(tx);
      return absence;
    });
  }

  /** Follows the substitutes of the days concerned; once all of them are locked, nobody can lengthen the way. */
  private async lockChain(tx: Tx, accountId: string, substituteId: string, from: IsoDay, to: IsoDay): Promise<void> {
    for (let locked = 0; ;) {
      const met = await this.chain(tx, accountId, substituteId, from, to);
      if (met.length === locked) return;
      await tx.lock(Account, met);
      locked = met.length;
    }
  }

  private async chain(tx: Tx, accountId: string, substituteId: string, from: IsoDay, to: IsoDay): Promise<string[]> {
    const met = new Set([accountId]);
    const ways = [{ id: substituteId, from, to }];
    for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
      if (way.id === accountId) throw accessProblem('substitute-circle');
      met.add(way.id);
      for (const absence of await tx.findBy(Absence, { accountId: way.id }))
        if (absence.overlaps(way.from, way.to))
          ways.push({
            id: absence.substituteId,
            from: absence.fromOn > way.from ? absence.fromOn : way.from,
            to: absence.toOn < way.to ? absence.toOn : way.to,
          });
    }
    return [...met];
  }
}

const isAnsweredBy = (actor: Actor, regionCode: string | null): boolean =>
  regionCode !== null && actor.regionCodes.some((code) => isWithinRegion(regionCode, code));

/** The person who is away, and the bureau; not the substitute, who would give the work back. */
export const mayEnd = (actor: Actor, { accountId, regionCode }: Absence): boolean =>
  accountId === actor.accountId || isAnsweredBy(actor, regionCode);
