import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { UnitOfWork, type EventType, type Tx } from '@ipharbor/platform/persistence';
import { CaseAssignments } from '../assignment/case-assignments';
import { CaseClocks } from '../case-clocks';
import { formOf } from '../case-type/case-types';
import { helpProblem } from '../help-requests.problems';
import { promiseOf } from '../help-requests.work-items';
import { ProgressCodes } from '../progress/progress-codes';
import { HelpRating } from '../rating/help-rating.entity';
import { CaseAccess } from '../request/case-access';
import { helpArchived, helpCompleted, helpTerminated, helpWithdrawn } from '../request/help-request.events';
import type { HelpRequest } from '../request/help-request.entity';
import { Notices } from '../service-of-notice/notices';
import { CaseTelling } from '../telling/case-telling';
import type { CompletionDto, TerminationDto } from './ending.dto';

/** How a case ends: done, withdrawn, terminated with a coded reason, and at last archived. */
@Injectable()
export class Endings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly assignments: CaseAssignments,
    private readonly notices: Notices,
    private readonly telling: CaseTelling,
    private readonly codes: ProgressCodes,
    private readonly clocks: CaseClocks,
    private readonly clock: Clock,
  ) {}

  /** @throws outcome-unknown (422) */
  complete(actor: Actor, id: string, { outcome, note }: CompletionDto): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.handled(tx, actor, id);
      if (!formOf(request).outcomes.some(({ code }) => code === outcome)) throw helpProblem('outcome-unknown');
      request.complete(outcome, note, this.clock.today());
      await this.clocks.fulfil(tx, actor, request, promiseOf.handling, note);
      await this.settle(tx, actor, request, helpCompleted, '案件已办结');
      await this.notices.make(tx, actor, request, 'completion', { reason: note });
      const code = await this.codes.issue(tx, request.id, 'rating');
      await this.telling.applicant(tx, request, 'help-request.completed', { code });
      return request;
    });
  }

  withdraw(actor: Actor, id: string, reason: string): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.ofApplicant(tx, actor, id);
      request.stop('withdraw', reason, this.clock.today());
      return this.settle(tx, actor, request, helpWithdrawn, '申请人撤回');
    });
  }

  /** @throws outcome-unknown (422) */
  terminate(actor: Actor, id: string, { code, reason }: TerminationDto): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      if (!formOf(request).terminations.some((one) => one.code === code)) throw helpProblem('outcome-unknown');
      request.stop('terminate', reason, this.clock.today(), code);
      await this.settle(tx, actor, request, helpTerminated, '案件已终止');
      await this.notices.make(tx, actor, request, 'termination', { reason });
      return request;
    });
  }

  /** A refusal is archived only when it can be appealed no more. Throws `appeal-still-open`. */
  archive(actor: Actor, id: string): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      const { status, appealsBy } = request;
      if (status === 'refused' && (appealsBy === null || appealsBy >= this.clock.today()))
        throw helpProblem('appeal-still-open');
      const [rating] = await tx.findBy(HelpRating, { requestId: id });
      if (rating?.isOpen) throw helpProblem('rectification-open');
      request.step('archive');
      request.endedOn ??= this.clock.today();
      return this.settle(tx, actor, request, helpArchived, '案件已归档');
    });
  }

  private async settle(
    tx: Tx,
    actor: Actor,
    request: HelpRequest,
    event: EventType,
    said: string,
  ): Promise<HelpRequest> {
    await this.clocks.end(tx, actor, request, said);
    await this.assignments.endCurrent(tx, request);
    await tx.update(request);
    const { outcome, reason } = request;
    await tx.publish(actor, event, request, { ...(outcome && { outcome }), ...(reason && { reason }) });
    return request;
  }
}
