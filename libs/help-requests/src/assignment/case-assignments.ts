import { Injectable } from '@nestjs/common';
import { AccessGrant, type Actor, type GrantPrincipalType } from '@ipharbor/access';
import { Clock, dayAfter, newId, type Principal } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { WorkItem } from '@ipharbor/follow-ups';
import { CaseClocks } from '../case-clocks';
import { helpProblem } from '../help-requests.problems';
import { promiseOf } from '../help-requests.work-items';
import { CaseAccess } from '../request/case-access';
import { helpAssigned, helpStarted } from '../request/help-request.events';
import type { HandlerKind, HelpRequest } from '../request/help-request.entity';
import { CaseTelling } from '../telling/case-telling';
import { Candidates } from './candidates';
import type { AssignHelpRequestDto, CandidateDto } from './candidate.dto';
import { HelpAssignment } from './help-assignment.entity';

const principalOf: Readonly<Record<HandlerKind, GrantPrincipalType>> = {
  officer: 'account',
  expert: 'professional',
  volunteer: 'professional',
  agency: 'agency',
};

/** 指派: gives a case to one person or agency, never to somebody who acts for the other side. */
@Injectable()
export class CaseAssignments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly candidates: Candidates,
    private readonly telling: CaseTelling,
    private readonly clocks: CaseClocks,
    private readonly clock: Clock,
  ) {}

  async candidatesOf(actor: Actor, id: string, kind?: HandlerKind): Promise<CandidateDto[]> {
    const request = await this.work.run((tx) => this.access.atDesk(tx, actor, id));
    return this.candidates.of(request, kind);
  }

  /** @throws handler-unknown (422), handler-conflict (409) */
  assign(actor: Actor, id: string, { handlerKind, handlerId, reason }: AssignHelpRequestDto): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      const all = await this.candidates.of(request, handlerKind);
      const chosen = all.find((candidate) => candidate.handlerId === handlerId);
      if (!chosen) throw helpProblem('handler-unknown');
      if (chosen.conflict) throw helpProblem('handler-conflict', { reason: chosen.conflict });
      const isFirst = request.handlerId === null;
      const action = request.status === 'in-progress' || request.status === 'opinion-issued' ? 'reassign' : 'assign';
      request.giveTo(action, { kind: handlerKind, id: handlerId, name: chosen.name });
      await this.endCurrent(tx, request);
      await this.open(tx, actor, request, chosen, reason ?? null);
      await this.handOver(tx, actor, request, isFirst);
      await tx.update(request);
      await tx.publish(actor, helpAssigned, request, {
        handlerKind,
        handlerName: chosen.name,
        factors: chosen.factors,
      });
      return request;
    });
  }

  start(actor: Actor, id: string): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.handled(tx, actor, id);
      request.step('start');
      await tx.update(request);
      await tx.publish(actor, helpStarted, request);
      return request;
    });
  }

  /** The case is over, or somebody else's from now on. */
  async endCurrent(tx: Tx, request: HelpRequest): Promise<void> {
    const today = this.clock.today();
    for (const earlier of await tx.findBy(HelpAssignment, { requestId: request.id, toOn: null })) {
      earlier.toOn = today;
      await tx.update(earlier);
      const grant = await tx.find(AccessGrant, earlier.grantId);
      if (!grant) continue;
      grant.toOn = dayAfter(today, -1);
      await tx.update(grant);
    }
  }

  /** From today on it is theirs, and they see it. */
  async open(tx: Tx, actor: Principal, request: HelpRequest, chosen: CandidateDto, reason: string | null) {
    const fromOn = this.clock.today();
    const grant = Object.assign(new AccessGrant(), {
      ...{ id: newId(), principalType: principalOf[chosen.handlerKind], principalId: chosen.handlerId },
      ...{ subjectType: 'help_request', subjectId: request.id, regionCode: request.regionCode },
      ...{ reason: `承办求助 ${request.number}`, fromOn, toOn: null },
    });
    await tx.insert(grant);
    await tx.insert(
      Object.assign(new HelpAssignment(), {
        ...{ id: newId(), requestId: request.id, handlerKind: chosen.handlerKind, handlerId: chosen.handlerId },
        ...{ handlerName: chosen.name, factors: chosen.factors, reason, grantId: grant.id },
        ...{ assignedById: actor.accountId, fromOn },
      }),
    );
  }

  /** What is owed in the case is owed by whoever handles it; its day does not change. */
  private async handOver(tx: Tx, actor: Principal, request: HelpRequest, isFirst: boolean): Promise<void> {
    if (isFirst) await this.clocks.fulfil(tx, actor, request, promiseOf.assignment, `指派 ${request.handlerName}`);
    const accountId = await this.clocks.accountOf(request);
    await this.telling.account(tx, request, 'help-request.assigned-to-you', accountId);
    const subject = tx.refOf(request);
    const owed = await tx.findBy(WorkItem, {
      ...{ subjectType: subject.type, subjectId: subject.id, kind: promiseOf.handling, status: 'open' as const },
    });
    for (const item of owed) {
      item.assignTo(accountId ? { accountId } : { unitId: request.unitId });
      await tx.update(item);
      request.dueOn = item.dueOn;
    }
  }
}
