import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { CaseClocks } from '../case-clocks';
import { formOf } from '../case-type/case-types';
import type { HelpRule } from '../help-requests.clocks';
import { promiseOf } from '../help-requests.work-items';
import { HelpReporter } from '../report/reporter.entity';
import { CaseAccess } from '../request/case-access';
import {
  helpAccepted,
  helpRefused,
  helpReviewBegun,
  helpSupplementAsked,
  helpSupplied,
} from '../request/help-request.events';
import type { HelpRequest } from '../request/help-request.entity';
import { Notices } from '../service-of-notice/notices';
import { CaseTelling } from '../telling/case-telling';
import type { SupplementNoticeDto } from './review.dto';

/** 受理审查: what the desk decides on a request, and what the applicant adds to it. */
@Injectable()
export class Reviews {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly notices: Notices,
    private readonly telling: CaseTelling,
    private readonly clocks: CaseClocks,
    private readonly clock: Clock,
  ) {}

  begin(actor: Actor, id: string): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      request.step('beginReview');
      await tx.update(request);
      await tx.publish(actor, helpReviewBegun, request);
      return request;
    });
  }

  accept(actor: Actor, id: string, note?: string): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      request.accept(this.clock.today());
      await this.clocks.fulfil(tx, actor, request, promiseOf.acceptance, '决定受理');
      await this.beginWork(tx, actor, request);
      await this.oweTelling(tx, actor, request);
      await tx.update(request);
      await tx.publish(actor, helpAccepted, request, { note: note ?? null });
      await this.notices.make(tx, actor, request, 'acceptance', note ? { reason: note } : {});
      await this.telling.applicant(tx, request, 'help-request.accepted');
      return request;
    });
  }

  refuse(actor: Actor, id: string, reason: string): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      request.refuse(actor.accountId, reason);
      await this.clocks.fulfil(tx, actor, request, promiseOf.acceptance, '决定不予受理');
      await this.oweTelling(tx, actor, request);
      await tx.update(request);
      await tx.publish(actor, helpRefused, request, { reason });
      await this.notices.make(tx, actor, request, 'refusal', { reason });
      await this.telling.applicant(tx, request, 'help-request.refused');
      return request;
    });
  }

  /** 补正通知: stops no clock before it is served. */
  askSupplement(actor: Actor, id: string, { items, reason }: SupplementNoticeDto): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      request.askSupplement();
      await tx.update(request);
      await tx.publish(actor, helpSupplementAsked, request, { items });
      await this.notices.make(tx, actor, request, 'supplement', { items, ...(reason && { reason }) });
      await this.telling.applicant(tx, request, 'help-request.supplement-asked');
      return request;
    });
  }

  /** 补正: on any day until it is deemed withdrawn; the time to decide begins anew, or goes on, as the type says. */
  supply(actor: Actor, id: string, note: string): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.ofApplicant(tx, actor, id);
      const acceptBy = await this.timeAfterSupplement(tx, actor, request);
      request.supply(acceptBy);
      await this.clocks.fulfil(tx, actor, request, promiseOf.supplement, '已补正');
      await this.clocks.fulfil(tx, actor, request, promiseOf.service, '已补正，无须再送达');
      await tx.update(request);
      await tx.publish(actor, helpSupplied, request, { acceptBy, note });
      return request;
    });
  }

  /** Of a case that was just accepted: who gets it, and by when it is done. */
  async beginWork(tx: Tx, actor: Actor, request: HelpRequest): Promise<void> {
    const triggerOn = this.clock.today();
    request.dueOn = await this.clocks.open(tx, actor, request, {
      ...{ promise: promiseOf.assignment, rule: 'help-request.assignment', triggerOn, title: '指派承办' },
      key: 'help-assignment',
    });
    const rule = formOf(request).handlingRule as HelpRule;
    await this.clocks.open(tx, actor, request, {
      ...{ promise: promiseOf.handling, rule, triggerOn, title: '办理求助', key: 'help-handling' },
    });
  }

  /** A named reporter is told what was decided, within five working days; serving the paper is telling. */
  private async oweTelling(tx: Tx, actor: Actor, request: HelpRequest): Promise<void> {
    if ((await tx.findBy(HelpReporter, { requestId: request.id })).length === 0) return;
    await this.clocks.open(tx, actor, request, {
      ...{ promise: promiseOf.telling, rule: 'help-report.telling', triggerOn: this.clock.today() },
      ...{ title: '告知举报人处理结果', key: 'help-telling' },
    });
  }

  private async timeAfterSupplement(tx: Tx, actor: Actor, request: HelpRequest): Promise<string> {
    const today = this.clock.today();
    const { afterSupplement, acceptanceRule } = formOf(request);
    const rule = acceptanceRule as HelpRule;
    if (afterSupplement === 'resume')
      return (await this.clocks.resume(tx, actor, request, promiseOf.acceptance)) ?? this.clocks.dayOf(rule, today);
    await this.clocks.fulfil(tx, actor, request, promiseOf.acceptance, '已补正，重新起算审查期限');
    return this.clocks.open(tx, actor, request, {
      ...{ promise: promiseOf.acceptance, rule, triggerOn: today, title: '受理审查' },
      key: `help-acceptance/${request.version}`,
    });
  }
}
