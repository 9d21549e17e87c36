import { Injectable } from '@nestjs/common';
import { People } from '@ipharbor/access';
import { Deadlines } from '@ipharbor/follow-ups';
import { Clock, DomainError, newId, type Principal } from '@ipharbor/platform/kernel';
import { Notifications } from '@ipharbor/notifications';
import type { Tx } from '@ipharbor/platform/persistence';
import { promiseOf } from '../assignments.work-items';
import { Promises } from '../promises';
import type { Specialist } from '../specialist/specialist.entity';
import { Assignment, keyOf } from './assignment.entity';
import { assignmentActivated, assignmentEnded, assignmentProposed } from './assignment.events';
import { closeEnterprises, openEnterprises } from './assignment-grants';
import { Availability } from './availability';
import { Handover } from './handover';
import { Targets, type Target } from './targets';

export interface Offer {
  readonly target: Pick<Target, 'targetType' | 'targetId' | 'targetName' | 'enterpriseId' | 'regionCode'>;
  readonly specialistId: string;
  /** Whom to ask next, best first. */
  readonly candidates: readonly string[];
  readonly planId: string | null;
  /** Both have agreed already: it begins at once. */
  readonly isAgreed?: boolean;
}

/** Makes offers, and what follows when both sides have agreed or one has not. Every command on assignments ends here. */
@Injectable()
export class Offers {
  constructor(
    private readonly availability: Availability,
    private readonly targets: Targets,
    private readonly handover: Handover,
    private readonly promises: Promises,
    private readonly notifications: Notifications,
    private readonly people: People,
    private readonly deadlines: Deadlines,
    private readonly clock: Clock,
  ) {}

  /** @throws specialist-not-on-duty, specialist-absent, capacity-reached, conflict-of-interest (422) */
  async make(
    tx: Tx,
    actor: Principal,
    { target, specialistId, candidates, planId, isAgreed }: Offer,
  ): Promise<Assignment> {
    const former = await this.activeOf(tx, keyOf(target));
    const specialist = await this.availability.claim(tx, specialistId, target, former ? [former.id] : []);
    const assignment = this.offerOf(actor, target, specialist, candidates, planId);
    await tx.insert(assignment);
    await tx.publish(actor, assignmentProposed, assignment, { specialist: specialist.name, target: target.targetName });
    if (isAgreed) {
      for (const side of ['specialist', 'enterprise'] as const) {
        const answer = side === 'specialist' ? assignment.specialistAnswer : assignment.enterpriseAnswer;
        if (answer === 'pending') assignment.answer(side, 'accepted', actor.accountId ?? '');
      }
      await this.begin(tx, actor, assignment);
    } else await this.ask(tx, actor, assignment, specialist);
    return assignment;
  }

  /** Both have agreed: the former specialist hands over, access changes hands, the rhythm of service starts. */
  async begin(tx: Tx, actor: Principal, assignment: Assignment): Promise<void> {
    const today = this.clock.today();
    const former = await this.activeOf(tx, assignment.key);
    if (former) {
      former.close('end', '已改派其他特派员', today);
      await tx.update(former);
      await closeEnterprises(tx, former, today);
    }
    assignment.activate(today, former?.id ?? null);
    await tx.update(assignment);
    await openEnterprises(tx, assignment, await this.targets.enterprisesOf(assignment), today);
    if (former) {
      await this.handover.pass(tx, actor, former, assignment);
      await tx.publish(actor, assignmentEnded, former, { successorId: assignment.id });
    }
    await tx.publish(actor, assignmentActivated, assignment, { formerId: assignment.formerId });
    await this.startRhythm(tx, actor, assignment);
    if (assignment.enterpriseId)
      await this.promises.fulfil(tx, actor, enterprise(assignment.enterpriseId), promiseOf.unassigned, '已指派特派员');
    await this.tell(tx, 'assignment.begun', assignment, { target: assignment.targetName });
  }

  /** The next candidate who can is asked; where there is none the bureau is told the same day. */
  async askNext(tx: Tx, actor: Principal, { candidates, planId, ...refused }: Assignment): Promise<Assignment | null> {
    const target = refused;
    for (const [at, specialistId] of candidates.entries()) {
      try {
        return await this.make(tx, actor, { target, specialistId, candidates: candidates.slice(at + 1), planId });
      } catch (error) {
        if (!(error instanceof DomainError) || error.status !== 422) throw error;
      }
    }
    if ((await this.activeOf(tx, keyOf(target))) === null) await this.reportGap(tx, actor, target);
    return null;
  }

  /** Nobody serves the target any more: the matter lands on the desk of the bureau. */
  async reportGap(tx: Tx, actor: Principal, target: Offer['target']): Promise<void> {
    const { enterpriseId, regionCode, targetName } = target;
    if (enterpriseId === null) return;
    const title = `指派特派员：${targetName}`.slice(0, 500);
    await this.promises.open(tx, actor, promiseOf.unassigned, {
      subject: enterprise(enterpriseId),
      title,
      regionCode,
      enterpriseId,
      key: `assignment.unassigned:${enterpriseId}:${this.clock.today()}`,
    });
  }

  async activeOf(tx: Tx, key: string): Promise<Assignment | null> {
    const [active] = await tx.findBy(Assignment, { activeKey: key });
    return active ?? null;
  }

  private offerOf(
    actor: Principal,
    { targetType, targetId, targetName, enterpriseId, regionCode }: Offer['target'],
    specialist: Specialist,
    candidates: readonly string[],
    planId: string | null,
  ): Assignment {
    const today = this.clock.today();
    const due = (rule: string) => this.deadlines.preview({ rule, triggerOn: today }).date;
    const asksEnterprise = targetType === 'enterprise';
    return Object.assign(new Assignment(), {
      ...{ targetType, targetId, targetName, enterpriseId, regionCode, candidates, planId },
      id: newId(),
      specialistId: specialist.id,
      professionalId: specialist.professionalId,
      agencyId: specialist.agencyId,
      offerKey: keyOf({ targetType, targetId }),
      specialistDueOn: due(promiseOf.specialistAnswer),
      enterpriseAnswer: asksEnterprise ? 'pending' : 'not-needed',
      enterpriseDueOn: asksEnterprise ? due(promiseOf.enterpriseAnswer) : null,
      proposedOn: today,
      createdById: actor.accountId,
      createdAt: this.clock.now(),
    });
  }

  /** Each side has a promise of its own, with its own day. */
  private async ask(tx: Tx, actor: Principal, assignment: Assignment, specialist: Specialist): Promise<void> {
    const { id, targetName, regionCode, enterpriseId, enterpriseAnswer } = assignment;
    const about = { subject: { type: 'assignment', id }, regionCode, enterpriseId };
    const accounts = await this.people.accountsOfProfessionals([assignment.professionalId]);
    const ownerAccountId = accounts.get(assignment.professionalId);
    const title = `答复指派：${targetName}`.slice(0, 500);
    await this.promises.open(tx, actor, promiseOf.specialistAnswer, { ...about, title, ownerAccountId });
    if (enterpriseAnswer === 'pending') {
      const [person] = await this.people.accountsActingFor({ enterpriseId: enterpriseId! });
      const asked = `确认特派员：${specialist.name}`;
      await this.promises.open(tx, actor, promiseOf.enterpriseAnswer, {
        ...about,
        title: asked,
        ownerAccountId: person,
      });
    }
    await this.tell(tx, 'assignment.offered', assignment, { target: targetName, day: assignment.specialistDueOn! });
  }

  /** 每月联系、每季上门: they belong to the enterprise and go with it. */
  private async startRhythm(tx: Tx, actor: Principal, assignment: Assignment): Promise<void> {
    const { enterpriseId, formerId, regionCode, targetName, professionalId } = assignment;
    if (enterpriseId === null || formerId !== null) return;
    const accounts = await this.people.accountsOfProfessionals([professionalId]);
    const owed = {
      subject: enterprise(enterpriseId),
      regionCode,
      enterpriseId,
      ownerAccountId: accounts.get(professionalId),
    };
    await this.promises.open(tx, actor, promiseOf.contact, { ...owed, title: `联系企业：${targetName}` });
    await this.promises.open(tx, actor, promiseOf.siteVisit, { ...owed, title: `上门服务：${targetName}` });
  }

  private async tell(
    tx: Tx,
    kind: string,
    { id, enterpriseId, professionalId, regionCode }: Assignment,
    values: Record<string, string>,
  ): Promise<void> {
    const accounts = await this.people.accountsOfProfessionals([professionalId]);
    const firm = enterpriseId ? await this.people.accountsActingFor({ enterpriseId }) : [];
    const to = [...new Set([...accounts.values(), ...firm])];
    if (to.length > 0)
      await this.notifications.send(tx, { kind, to, subject: { type: 'assignment', id }, values, regionCode });
  }
}

const enterprise = (id: string) => ({ type: 'enterprise', id });
