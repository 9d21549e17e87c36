import { Injectable } from '@nestjs/common';
import type { Actor } from '@ipharbor/access';
import { Clock } from '@ipharbor/platform/kernel';
import { UnitOfWork } from '@ipharbor/platform/persistence';
import { CaseClocks } from '../case-clocks';
import { promiseOf } from '../help-requests.work-items';
import { CaseAccess } from '../request/case-access';
import { helpAppealed, helpReversed, helpUpheld } from '../request/help-request.events';
import type { HelpRequest } from '../request/help-request.entity';
import { Notices } from '../service-of-notice/notices';
import { CaseTelling } from '../telling/case-telling';
import type { AppealDecisionDto } from './review.dto';
import { Reviews } from './reviews';

/** 申诉 against a refusal, decided by somebody else than who refused. */
@Injectable()
export class Appeals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly reviews: Reviews,
    private readonly notices: Notices,
    private readonly telling: CaseTelling,
    private readonly clocks: CaseClocks,
    private readonly clock: Clock,
  ) {}

  /** Until the seventh working day after the refusal was served; one that was not served may always be appealed. */
  appeal(actor: Actor, id: string, reason: string): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.ofApplicant(tx, actor, id);
      const triggerOn = this.clock.today();
      request.appeal(triggerOn);
      await this.clocks.fulfil(tx, actor, request, promiseOf.appealPeriod, '已提出申诉');
      await this.clocks.fulfil(tx, actor, request, promiseOf.service, '申请人已知悉并申诉');
      request.dueOn = await this.clocks.open(tx, actor, request, {
        ...{ promise: promiseOf.appealDecision, rule: 'help-request.appeal-decision', triggerOn, title: '处理申诉' },
        key: 'help-appeal-decision',
      });
      await tx.update(request);
      await tx.publish(actor, helpAppealed, request, { reason });
      return request;
    });
  }

  /** @throws decided-by-the-same (403) */
  decide(actor: Actor, id: string, { outcome, reason }: AppealDecisionDto): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      const today = this.clock.today();
      if (outcome === 'reversed') request.reverse(actor.accountId, reason, today);
      else request.uphold(actor.accountId, reason, today);
      await this.clocks.fulfil(tx, actor, request, promiseOf.appealDecision, '已作出申诉决定');
      if (outcome === 'reversed') await this.reviews.beginWork(tx, actor, request);
      await tx.update(request);
      await tx.publish(actor, outcome === 'reversed' ? helpReversed : helpUpheld, request, { reason });
      await this.notices.make(tx, actor, request, 'appeal-decision', { reason });
      await this.telling.applicant(
        tx,
        request,
        outcome === 'reversed' ? 'help-request.accepted' : 'help-request.refused',
      );
      return request;
    });
  }
}
