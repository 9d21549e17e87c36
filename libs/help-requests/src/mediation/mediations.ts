import { Injectable } from '@nestjs/common';
import { People, type Actor } from '@ipharbor/access';
import { Notifications } from '@ipharbor/notifications';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { CaseClocks } from '../case-clocks';
import { formOf } from '../case-type/case-types';
import { competentFor } from '../competence/competence-table';
import { helpProblem } from '../help-requests.problems';
import { promiseOf } from '../help-requests.work-items';
import { CaseAccess } from '../request/case-access';
import { helpMediationEnded, helpMediationMoved, helpMediationProposed } from '../request/help-request.events';
import type { HelpRequest } from '../request/help-request.entity';
import { CaseTelling } from '../telling/case-telling';
import { HelpMediation } from './help-mediation.entity';
import type { ConsentDto, MediationResultDto, ProposeMediationDto, SessionDto } from './mediation.dto';

/** 调解: by consent of both, to an agreement or a note of failure, and on to the court's confirmation. */
@Injectable()
export class Mediations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly telling: CaseTelling,
    private readonly notifications: Notifications,
    private readonly people: People,
    private readonly clocks: CaseClocks,
    private readonly clock: Clock,
  ) {}

  /** @throws option-not-offered, mediation-running (409) */
  propose(actor: Actor, id: string, dto: ProposeMediationDto): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.handled(tx, actor, id);
      if (!formOf(request).allowsMediation) throw helpProblem('option-not-offered');
      const earlier = await tx.findBy(HelpMediation, { requestId: id });
      if (earlier.some(({ status }) => status === 'proposed' || status === 'running'))
        throw helpProblem('mediation-running');
      const { opponentPhone = null, ...facts } = dto;
      await tx.insert(Object.assign(new HelpMediation(), { ...facts, opponentPhone, id: newId(), requestId: id }));
      await tx.hold(request);
      await tx.publish(actor, helpMediationProposed, request, { organisation: dto.organisation });
      await this.telling.applicant(tx, request, 'help-request.message');
      return request;
    });
  }

  /** The case is in mediation from the moment at which the second side agrees. */
  consent(actor: Actor, id: string, mediationId: string, { side, answer, note }: ConsentDto): Promise<HelpRequest> {
    return this.change(actor, id, mediationId, async (tx, request, mediation) => {
      const today = this.clock.today();
      if (answer === 'declined') mediation.decline(note ?? '一方不同意调解', today);
      else if (mediation.consent(side, today)) request.step('mediate');
      await tx.update(request);
      await tx.publish(actor, helpMediationMoved, request, { side, answer });
    });
  }

  meet(actor: Actor, id: string, mediationId: string, { onDay, note }: SessionDto): Promise<HelpRequest> {
    if (onDay > this.clock.today()) throw helpProblem('session-in-future');
    return this.change(actor, id, mediationId, async (tx, request, mediation) => {
      mediation.meet({ onDay, note });
      await tx.publish(actor, helpMediationMoved, request, { onDay });
    });
  }

  /** With an agreement both sides are told of the court and the day; ownership disputes are not confirmed. */
  end(actor: Actor, id: string, mediationId: string, { outcome, result }: MediationResultDto): Promise<HelpRequest> {
    return this.change(actor, id, mediationId, async (tx, request, mediation) => {
      const today = this.clock.today();
      mediation.end(outcome === 'agreed' ? 'agree' : 'fail', result, today);
      request.step('endMediation');
      if (mediation.mayBeConfirmed) await this.offerConfirmation(tx, actor, request, mediation);
      await tx.update(request);
      await tx.publish(actor, helpMediationEnded, request, { outcome });
    });
  }

  /** Both have asked the court together. @throws confirmation-not-offered, confirmation-too-late (422) */
  askConfirmation(actor: Actor, id: string, mediationId: string, onDay: string): Promise<HelpRequest> {
    return this.change(actor, id, mediationId, async (tx, request, mediation) => {
      mediation.askConfirmation(onDay);
      await this.clocks.fulfil(tx, actor, request, promiseOf.confirmation, '双方已共同申请司法确认');
      await tx.publish(actor, helpMediationMoved, request, { confirmationAskedOn: onDay });
    });
  }

  /** 30 calendar days from the agreement (人民调解法第三十三条): the parties' joint task, not the officer's. */
  private async offerConfirmation(tx: Tx, actor: Actor, request: HelpRequest, mediation: HelpMediation): Promise<void> {
    const triggerOn = this.clock.today();
    const [ownerAccountId] = request.enterpriseId ? await this.people.ofEnterprise(request.enterpriseId) : [];
    const owed = { promise: promiseOf.confirmation, rule: 'help-request.judicial-confirmation', triggerOn } as const;
    mediation.confirmBy = ownerAccountId
      ? await this.clocks.open(tx, actor, request, {
          ...{
            ...owed,
            title: '与对方共同申请司法确认',
            owner: { ownerAccountId },
            key: `help-confirm/${mediation.id}`,
          },
        })
      : this.clocks.dayOf(owed.rule, triggerOn);
    const { rightKind: right, regionCode } = request;
    const competent = competentFor({ right, procedure: 'judicial-confirmation', regionCode, onDay: triggerOn });
    mediation.court = competent?.body ?? null;
    const day = mediation.confirmBy;
    await this.telling.applicant(tx, request, 'help-request.confirmation', { day });
    if (mediation.opponentPhone === null) return;
    await this.notifications.send(tx, {
      ...{ kind: 'help-request.confirmation', to: [], subject: tx.refOf(request), regionCode },
      toContact: { name: mediation.opponentName, phone: mediation.opponentPhone },
      values: { number: request.number, day },
    });
  }

  private change(
    actor: Actor,
    id: string,
    mediationId: string,
    act: (tx: Tx, request: HelpRequest, mediation: HelpMediation) => Promise<void>,
  ): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.handled(tx, actor, id);
      const mediation = await tx.find(HelpMediation, mediationId);
      if (mediation?.requestId !== request.id) throw persistenceProblem('not-found');
      await act(tx, request, mediation);
      await tx.update(mediation);
      return request;
    });
  }
}
