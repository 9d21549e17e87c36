import { Injectable } from '@nestjs/common';
import { isWithinRegion, type Actor } from '@ipharbor/access';
import { Agency, Professional } from '@ipharbor/directory';
import { Deadlines } from '@ipharbor/follow-ups';
import { Clock, newId, type IsoDay } from '@ipharbor/platform/kernel';
import {
  isUniqueViolation,
  persistenceProblem,
  UnitOfWork,
  type EventType,
  type Tx,
} from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';
import { promiseOf, publicNotice } from '../assignments.work-items';
import { Promises } from '../promises';
import { SpecialistObjection } from './objection.entity';
import type { ApplyDto, DecideObjectionDto, ObjectDto, ReviewDto, UndertakingsDto } from './specialist.dto';
import { Specialist } from './specialist.entity';
import {
  objectionDecided,
  objectionRaised,
  specialistApplied,
  specialistPublished,
  specialistRecommended,
  specialistRejected,
  specialistReviewed,
  specialistUndertook,
  specialistWithdrew,
} from './specialist.events';
import { SpecialistPolicy } from './specialist.policy';

const usualCapacity = 10;

/** 选聘: from the application to the last day of the public notice. */
@Injectable()
export class Selection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: SpecialistPolicy,
    private readonly deadlines: Deadlines,
    private readonly promises: Promises,
    private readonly clock: Clock,
  ) {}

  /**
   * One applies for oneself; an agency for its people, an officer for somebody of the own region.
   * @throws no-professional (422), not-your-application (403), already-specialist (409)
   */
  async apply(actor: Actor, dto: ApplyDto): Promise<Specialist> {
    const professionalId = dto.professionalId ?? actor.professionalId;
    if (!professionalId) throw assignmentsProblem('no-professional');
    return this.onePerPerson(() =>
      this.work.run(async (tx) => {
        const person = await tx.find(Professional, professionalId);
        if (!person) throw assignmentsProblem('no-professional');
        const regionCode = dto.regionCode ?? person.regionCode;
        if (!isWithinRegion(regionCode, person.regionCode)) throw assignmentsProblem('outside-reach');
        refuseStranger(actor, person, regionCode);
        if ((await tx.findBy(Specialist, { currentKey: person.id })).length > 0)
          throw assignmentsProblem('already-specialist');
        const agency = person.agencyId ? await tx.find(Agency, person.agencyId) : null;
        const specialist = Object.assign(new Specialist(), {
          id: dto.id ?? newId(),
          professionalId: person.id,
          currentKey: person.id,
          name: person.name,
          agencyId: person.agencyId,
          employer: agency?.name ?? person.employer,
          regionCode,
          ipcSections: dto.ipcSections,
          industries: dto.industries,
          languages: dto.languages ?? ['zh'],
          experienceYears: dto.experienceYears,
          capacity: dto.capacity ?? usualCapacity,
          statement: dto.statement ?? null,
          secrecyOn: person.undertakingOn,
          appliedOn: this.clock.today(),
          appliedById: actor.accountId,
          createdAt: this.clock.now(),
        });
        await tx.insert(specialist);
        await tx.publish(actor, specialistApplied, specialist, { name: person.name });
        return specialist;
      }),
    );
  }

  /** By the employer; an officer enters what came on paper. */
  recommend(actor: Actor, id: string, words: string): Promise<Specialist> {
    return this.command(actor, id, specialistRecommended, async (specialist, tx) => {
      const isEmployer = specialist.agencyId !== null && actor.agencyIds.includes(specialist.agencyId);
      if (!isEmployer && actor.regionCodes.length === 0) throw assignmentsProblem('not-the-employer');
      specialist.recommend(actor.accountId, words, this.clock.today());
      await this.promise(tx, actor, promiseOf.review, specialist, {
        title: `评审特派员申请：${specialist.name}`,
        triggerOn: this.clock.today(),
      });
    });
  }

  review(actor: Actor, id: string, { eligibility, opinion }: ReviewDto): Promise<Specialist> {
    return this.command(actor, id, specialistReviewed, async (specialist, tx) => {
      specialist.review(actor.accountId, eligibility, opinion, this.clock.today());
      await this.promises.fulfil(tx, actor, tx.refOf(specialist), promiseOf.review, opinion);
    });
  }

  /** The first day is not counted: a notice put up on a Monday ends with the next Monday that is worked. */
  async publish(actor: Actor, id: string, fromOn = this.clock.today()): Promise<Specialist> {
    if (fromOn < this.clock.today()) throw assignmentsProblem('notice-in-past');
    const { date } = this.deadlines.preview({ rule: publicNotice, triggerOn: fromOn });
    return this.command(actor, id, specialistPublished, async (specialist, tx) => {
      specialist.publish(fromOn, date);
      await this.promise(tx, actor, promiseOf.letter, specialist, {
        title: `颁发聘书：${specialist.name}`,
        triggerOn: date,
      });
    });
  }

  async undertake(actor: Actor, id: string, { secrecyOn, integrityOn }: UndertakingsDto): Promise<Specialist> {
    const today = this.clock.today();
    if ([secrecyOn, integrityOn].some((day) => day !== undefined && day > today))
      throw assignmentsProblem('undertaking-in-future');
    return this.command(actor, id, specialistUndertook, (specialist) =>
      specialist.undertake(secrecyOn ?? null, integrityOn ?? null),
    );
  }

  reject(actor: Actor, id: string, reason: string): Promise<Specialist> {
    return this.command(actor, id, specialistRejected, async (specialist, tx) => {
      specialist.end('reject', reason, this.clock.today());
      await this.promises.cancelOf(tx, actor, tx.refOf(specialist), reason);
    });
  }

  withdraw(actor: Actor, id: string, reason: string): Promise<Specialist> {
    return this.command(actor, id, specialistWithdrew, async (specialist, tx) => {
      specialist.end('withdraw', reason, this.clock.today());
      await this.promises.cancelOf(tx, actor, tx.refOf(specialist), reason);
    });
  }

  /** Anybody who is signed in may object to what is on public notice. */
  object(actor: Actor, id: string, dto: ObjectDto): Promise<SpecialistObjection> {
    return this.work.run(async (tx) => {
      const [specialist] = await tx.lock(Specialist, [id]);
      if (!specialist) throw persistenceProblem('not-found');
      const today = this.clock.today();
      const { status, noticeFromOn, noticeToOn } = specialist;
      const isOpen = status === 'public-notice' && noticeFromOn! <= today && today <= noticeToOn!;
      if (!isOpen) {
        if (await this.policy.covers(actor, specialist)) throw assignmentsProblem('not-on-notice');
        throw persistenceProblem('not-found');
      }
      const objection = Object.assign(new SpecialistObjection(), {
        id: dto.id ?? newId(),
        specialistId: id,
        raisedOn: today,
        raisedById: actor.accountId,
        objector: dto.objector ?? null,
        contact: dto.contact ?? null,
        grounds: dto.grounds,
      });
      await tx.insert(objection);
      await tx.publish(actor, objectionRaised, specialist);
      await this.promise(tx, actor, promiseOf.objection, specialist, {
        title: `处理公示异议：${specialist.name}`,
        triggerOn: today,
        key: objection.id,
      });
      return objection;
    });
  }

  /** An objection that is upheld ends the candidature. */
  decideObjection(
    actor: Actor,
    objectionId: string,
    { outcome, answer }: DecideObjectionDto,
  ): Promise<SpecialistObjection> {
    return this.work.run(async (tx) => {
      const objection = await tx.find(SpecialistObjection, objectionId);
      if (!objection) throw persistenceProblem('not-found');
      const specialist = await tx.get(Specialist, objection.specialistId, this.policy, actor);
      const today = this.clock.today();
      objection.decide(outcome === 'upheld', answer, actor.accountId, today);
      await tx.update(objection);
      await tx.publish(actor, objectionDecided, specialist, { outcome });
      const open = await tx.findBy(SpecialistObjection, { specialistId: specialist.id, status: 'open' });
      const about = tx.refOf(specialist);
      if (open.length === 0) await this.promises.fulfil(tx, actor, about, promiseOf.objection, answer);
      if (outcome === 'upheld') {
        specialist.end('reject', `异议成立：${answer}`.slice(0, 2000), today);
        await tx.update(specialist);
        await tx.publish(actor, specialistRejected, specialist);
        await this.promises.cancelOf(tx, actor, about, '异议成立');
      }
      return objection;
    });
  }

  private command(
    actor: Actor,
    id: string,
    event: EventType,
    act: (specialist: Specialist, tx: Tx) => void | Promise<void>,
  ): Promise<Specialist> {
    return this.work.run(async (tx) => {
      const specialist = await tx.get(Specialist, id, this.policy, actor);
      await act(specialist, tx);
      await tx.update(specialist);
      await tx.publish(actor, event, specialist);
      return specialist;
    });
  }

  private promise(
    tx: Tx,
    actor: Actor,
    kind: (typeof promiseOf)['review' | 'letter' | 'objection'],
    { id, regionCode }: Specialist,
    owed: { title: string; triggerOn: IsoDay; key?: string },
  ): Promise<void> {
    return this.promises.open(tx, actor, kind, { subject: { type: 'specialist', id }, regionCode, ...owed });
  }

  /** Of two applications at once the unique index lets one through. */
  private async onePerPerson<T>(apply: () => Promise<T>): Promise<T> {
    try {
      return await apply();
    } catch (error) {
      if (isUniqueViolation(error)) throw assignmentsProblem('already-specialist');
      throw error;
    }
  }
}

function refuseStranger(actor: Actor, person: Professional, regionCode: string): void {
  const isOwn = person.id === actor.professionalId;
  const isEmployed = person.agencyId !== null && actor.agencyIds.includes(person.agencyId);
  const isInRegion = actor.regionCodes.some((code) => isWithinRegion(regionCode, code));
  if (!isOwn && !isEmployed && !isInRegion) throw assignmentsProblem('not-your-application');
}
