import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { OfficialDocuments } from '@ipharbor/documents';
import { Clock, system, type Principal } from '@ipharbor/platform/kernel';
import { isUniqueViolation, UnitOfWork, type EventType, type Tx } from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';
import { promiseOf } from '../assignments.work-items';
import { Assignments } from '../assignment/assignments.service';
import { Promises } from '../promises';
import { letterTemplate } from './letter';
import { SpecialistObjection } from './objection.entity';
import type { AppointDto } from './specialist.dto';
import { Specialist } from './specialist.entity';
import {
  specialistAppointed,
  specialistDismissed,
  specialistRenewed,
  specialistResigned,
  specialistResumed,
  specialistSuspended,
  specialistTermEnded,
  specialistTookUp,
} from './specialist.events';
import { SpecialistPolicy } from './specialist.policy';

const usualYears = 2;

/** 聘任与履职: the letter, duty, and every way in which it pauses or ends. */
@Injectable()
export class Appointments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly documents: OfficialDocuments,
    private readonly policy: SpecialistPolicy,
    private readonly promises: Promises,
    private readonly assignments: Assignments,
    private readonly clock: Clock,
  ) {}

  /**
   * The letter of appointment, numbered; never before the public notice is over.
   * @throws notice-not-over, undertakings-missing (422), objection-open (409)
   */
  appoint(actor: Actor, id: string, { fromOn, years = usualYears }: AppointDto): Promise<Specialist> {
    const today = this.clock.today();
    return this.work.run(async (tx) => {
      const specialist = await tx.get(Specialist, id, this.policy, actor);
      const open = await tx.findBy(SpecialistObjection, { specialistId: id, status: 'open' });
      specialist.appoint(open.length, fromOn ?? today, years, today);
      const { name, employer, regionCode } = specialist;
      const values = { name, employer: employer ?? '—', from: specialist.termFromOn!, to: specialist.termToOn! };
      const issue = { template: letterTemplate, subject: tx.refOf(specialist), values, regionCode };
      const letter = await this.documents.issue(tx, actor, issue);
      specialist.letterId = letter.id;
      specialist.letterNo = letter.number;
      await tx.update(specialist);
      await tx.publish(actor, specialistAppointed, specialist, { letterNo: specialist.letterNo });
      await this.promises.fulfil(tx, actor, tx.refOf(specialist), promiseOf.letter, specialist.letterNo);
      return specialist;
    });
  }

  takeUp(actor: Actor, id: string): Promise<Specialist> {
    return this.command(actor, id, specialistTookUp, (specialist) => specialist.takeUp(this.clock.today()));
  }

  suspend(actor: Actor, id: string, reason: string): Promise<Specialist> {
    return this.command(actor, id, specialistSuspended, (specialist) => specialist.suspend(reason));
  }

  resume(actor: Actor, id: string): Promise<Specialist> {
    return this.command(actor, id, specialistResumed, (specialist) => specialist.resume());
  }

  /** A further term, from the day after the last one. */
  async renew(actor: Actor, id: string, years = usualYears): Promise<Specialist> {
    try {
      return await this.command(actor, id, specialistRenewed, (specialist) => specialist.renew(years));
    } catch (error) {
      if (isUniqueViolation(error)) throw assignmentsProblem('already-specialist');
      throw error;
    }
  }

  resign(actor: Actor, id: string, reason: string): Promise<Specialist> {
    return this.end(actor, id, 'resign', reason);
  }

  dismiss(actor: Actor, id: string, reason: string): Promise<Specialist> {
    return this.end(actor, id, 'dismiss', reason);
  }

  /** The term is over: by the daily job. */
  async endTerm(tx: Tx, specialist: Specialist): Promise<void> {
    specialist.end('end-term', `聘期至 ${specialist.termToOn}`, this.clock.today());
    await this.ended(tx, system, specialist, specialistTermEnded);
  }

  private end(actor: Actor, id: string, action: 'resign' | 'dismiss', reason: string): Promise<Specialist> {
    return this.work.run(async (tx) => {
      const specialist = await tx.get(Specialist, id, this.policy, actor);
      specialist.end(action, reason, this.clock.today());
      await this.ended(tx, actor, specialist, action === 'resign' ? specialistResigned : specialistDismissed);
      return specialist;
    });
  }

  private async ended(tx: Tx, actor: Principal, specialist: Specialist, event: EventType): Promise<void> {
    await tx.update(specialist);
    await tx.publish(actor, event, specialist, { reason: specialist.reason });
    await this.assignments.release(tx, actor, specialist, specialist.reason ?? '');
  }

  private command(
    actor: Actor,
    id: string,
    event: EventType,
    act: (specialist: Specialist) => void,
  ): Promise<Specialist> {
    return this.work.run(async (tx) => {
      const specialist = await tx.get(Specialist, id, this.policy, actor);
      act(specialist);
      await tx.update(specialist);
      await tx.publish(actor, event, specialist);
      return specialist;
    });
  }
}
