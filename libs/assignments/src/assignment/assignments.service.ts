import { Injectable } from '@nestjs/common';
import { isWithinRegion, type Actor } from '@ipharbor/access';
import { Clock, system, type Principal } from '@ipharbor/platform/kernel';
import { isUniqueViolation, UnitOfWork, type EventType, type Tx } from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';
import { promiseOf } from '../assignments.work-items';
import { Promises } from '../promises';
import type { Specialist } from '../specialist/specialist.entity';
import type { ProposeDto } from './assignment.dto';
import { Assignment } from './assignment.entity';
import {
  assignmentAnswered,
  assignmentDeclined,
  assignmentEnded,
  assignmentLapsed,
  assignmentWithdrawn,
} from './assignment.events';
import { closeEnterprises } from './assignment-grants';
import type { Side } from './assignment.lifecycle';
import { AssignmentPolicy } from './assignment.policy';
import { Handover } from './handover';
import { Offers } from './offers';
import { Targets } from './targets';

const promiseFor = { specialist: promiseOf.specialistAnswer, enterprise: promiseOf.enterpriseAnswer } as const;

/** 双向选择 and everything after it. */
@Injectable()
export class Assignments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policy: AssignmentPolicy,
    private readonly targets: Targets,
    private readonly offers: Offers,
    private readonly handover: Handover,
    private readonly promises: Promises,
    private readonly clock: Clock,
  ) {}

  /**
   * One offer, by hand. A target that is served already is refused unless `replaces` says that this is meant.
   * @throws target-assigned, offer-open (409), and what `Availability.claim` throws
   */
  async propose(
    actor: Actor,
    { targetType, targetId, specialistId, replaces, isAgreed }: ProposeDto,
  ): Promise<Assignment> {
    const [target] = await this.targets.named(actor, [{ type: targetType, id: targetId }]);
    return refusingDoubles(() =>
      this.work.run(async (tx) => {
        await this.targets.lock(tx, target);
        if (!replaces && (await this.offers.activeOf(tx, `${targetType}:${targetId}`)))
          throw assignmentsProblem('target-assigned', { name: target.targetName });
        const [open] = await tx.findBy(Assignment, { offerKey: `${targetType}:${targetId}` });
        if (open) throw assignmentsProblem('offer-open');
        return this.offers.make(tx, actor, { target, specialistId, candidates: [], planId: null, isAgreed });
      }),
    );
  }

  /** Each side for itself; an officer enters what somebody said. @throws not-a-side (403), answered-already (409) */
  accept(actor: Actor, id: string, side?: Side): Promise<Assignment> {
    return refusingDoubles(() =>
      this.work.run(async (tx) => {
        const assignment = await tx.get(Assignment, id, this.policy, actor);
        for (const each of sidesOf(actor, assignment, side)) {
          assignment.answer(each, 'accepted', actor.accountId);
          await this.promises.fulfil(tx, actor, tx.refOf(assignment), promiseFor[each], '同意');
        }
        await tx.update(assignment);
        await tx.publish(actor, assignmentAnswered, assignment, { side });
        if (assignment.isAgreed) await this.offers.begin(tx, actor, assignment);
        return assignment;
      }),
    );
  }

  /** The next candidate is asked in the same unit of work. */
  decline(actor: Actor, id: string, reason: string, side?: Side): Promise<Assignment> {
    return this.work.run(async (tx) => {
      const assignment = await tx.get(Assignment, id, this.policy, actor);
      const [own] = sidesOf(actor, assignment, side);
      assignment.answer(own, 'declined', actor.accountId);
      await this.refuse(tx, actor, assignment, 'decline', reason, assignmentDeclined);
      return assignment;
    });
  }

  withdraw(actor: Actor, id: string, reason: string): Promise<Assignment> {
    return this.work.run(async (tx) => {
      const assignment = await tx.get(Assignment, id, this.policy, actor);
      await this.takeBack(tx, actor, assignment, reason);
      return assignment;
    });
  }

  end(actor: Actor, id: string, reason: string): Promise<Assignment> {
    return this.work.run(async (tx) => {
      const assignment = await tx.get(Assignment, id, this.policy, actor);
      await this.finish(tx, actor, assignment, reason);
      return assignment;
    });
  }

  /** A side has let its day go by: by the daily job. */
  async lapse(tx: Tx, assignment: Assignment): Promise<void> {
    await this.refuse(tx, system, assignment, 'lapse', '逾期未答复', assignmentLapsed);
  }

  /** An offer is taken back without asking anybody else. */
  async takeBack(tx: Tx, actor: Principal, assignment: Assignment, reason: string): Promise<void> {
    assignment.close('withdraw', reason, this.clock.today());
    await tx.update(assignment);
    await tx.publish(actor, assignmentWithdrawn, assignment, { reason });
    await this.promises.cancelOf(tx, actor, tx.refOf(assignment), reason);
  }

  /** The appointment is over: nothing is left with the person, and every enterprise is on the desk of the bureau. */
  async release(tx: Tx, actor: Principal, { id }: Specialist, reason: string): Promise<void> {
    for (const offer of await tx.findBy(Assignment, { specialistId: id, status: 'proposed' }))
      await this.refuse(tx, actor, offer, 'lapse', reason, assignmentLapsed);
    for (const assignment of await tx.findBy(Assignment, { specialistId: id, status: 'active' }))
      await this.finish(tx, actor, assignment, reason);
  }

  private async finish(tx: Tx, actor: Principal, assignment: Assignment, reason: string): Promise<void> {
    const today = this.clock.today();
    assignment.close('end', reason, today);
    await tx.update(assignment);
    await closeEnterprises(tx, assignment, today);
    await this.handover.pass(tx, actor, assignment, null);
    await tx.publish(actor, assignmentEnded, assignment, { reason });
    await this.offers.reportGap(tx, actor, assignment);
  }

  private async refuse(
    tx: Tx,
    actor: Principal,
    assignment: Assignment,
    action: 'decline' | 'lapse',
    reason: string,
    event: EventType,
  ): Promise<void> {
    assignment.close(action, reason, this.clock.today());
    await tx.update(assignment);
    await tx.publish(actor, event, assignment, { reason });
    await this.promises.cancelOf(tx, actor, tx.refOf(assignment), reason);
    await this.offers.askNext(tx, actor, assignment);
  }
}

/** For whom somebody answers: the enterprise, the specialist, or, as an officer, whoever has not answered yet. */
function sidesOf(actor: Actor, assignment: Assignment, asked: Side | undefined): Side[] {
  const { enterpriseId, professionalId, agencyId, regionCode } = assignment;
  const own: Side[] = [];
  if (actor.professionalId === professionalId || (agencyId !== null && actor.agencyIds.includes(agencyId)))
    own.push('specialist');
  if (enterpriseId !== null && actor.enterpriseIds.includes(enterpriseId)) own.push('enterprise');
  if (actor.regionCodes.some((code) => isWithinRegion(regionCode, code))) {
    if (assignment.specialistAnswer === 'pending') own.push('specialist');
    if (assignment.enterpriseAnswer === 'pending') own.push('enterprise');
    if (own.length === 0) throw assignmentsProblem('answered-already');
  }
  const chosen = asked ? own.filter((side) => side === asked) : [...new Set(own)];
  if (chosen.length === 0) throw assignmentsProblem('not-a-side');
  return chosen;
}

/** Of two at once the unique index lets one through. */
export async function refusingDoubles<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (isUniqueViolation(error)) throw assignmentsProblem('offer-open');
    throw error;
  }
}
