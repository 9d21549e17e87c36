import { Injectable } from '@nestjs/common';
import { Throttle, type Actor } from '@ipharbor/access';
import { Clock, newId, type Principal } from '@ipharbor/platform/kernel';
import { isUniqueViolation, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { CaseClocks } from '../case-clocks';
import { helpProblem } from '../help-requests.problems';
import { promiseOf } from '../help-requests.work-items';
import { ProgressCodes } from '../progress/progress-codes';
import { CaseAccess } from '../request/case-access';
import { helpRated, helpRectified } from '../request/help-request.events';
import { HelpRequest } from '../request/help-request.entity';
import { HelpRating, isBad } from './help-rating.entity';
import type { RateByLinkDto, RateDto, RectifyDto } from './rating.dto';

const tries = { times: 10, minutes: 15 } as const;

/** 好差评: once per case; a bad rating opens a call-back and a rectification. */
@Injectable()
export class Ratings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly codes: ProgressCodes,
    private readonly clocks: CaseClocks,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
  ) {}

  /** By the account of the applicant. @throws not-the-applicant (403), illegal-transition, rated-already (409) */
  rate(actor: Actor, id: string, dto: RateDto): Promise<HelpRequest> {
    return this.once(async (tx) => {
      const request = await this.access.read(tx, actor, id);
      if (!request.isOf(actor)) throw helpProblem('not-the-applicant');
      return this.take(tx, actor, request, dto, 'account');
    });
  }

  /** By the link that was sent at the end, which works once. @throws progress-not-found (404) */
  rateByLink(source: Principal, { code, ...dto }: RateByLinkDto): Promise<HelpRequest> {
    const key = `help-rating:${source.sourceIp}`;
    this.throttle.check(key, tries);
    this.throttle.count(key, tries);
    return this.once(async (tx) => {
      const used = await this.codes.use(tx, code, ['rating']);
      const request = used && (await tx.find(HelpRequest, used.requestId));
      if (!request) throw helpProblem('progress-not-found');
      return this.take(tx, source, request, dto, 'link');
    });
  }

  /** 回访 and 整改 of a bad rating. @throws nothing-to-rectify (409) */
  rectify(actor: Actor, id: string, { calledBackOn, measures }: RectifyDto): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, id);
      const [rating] = await tx.findBy(HelpRating, { requestId: id });
      if (!rating) throw helpProblem('nothing-to-rectify');
      rating.rectify(calledBackOn, measures, this.clock.today());
      await tx.update(rating);
      await this.clocks.fulfil(tx, actor, request, promiseOf.rectification, measures);
      request.dueOn = null;
      await tx.update(request);
      await tx.publish(actor, helpRectified, request, { calledBackOn, measures });
      return request;
    });
  }

  private async take(
    tx: Tx,
    by: Principal,
    request: HelpRequest,
    { level, comment }: RateDto,
    how: HelpRating['by'],
  ): Promise<HelpRequest> {
    const ratedOn = this.clock.today();
    request.step('rate');
    const facts = { id: newId(), requestId: request.id, level, comment: comment ?? null, by: how, ratedOn };
    const rating = Object.assign(new HelpRating(), facts, { ratedAt: this.clock.now() });
    if (isBad(level)) {
      rating.rectifyBy = await this.clocks.open(tx, by, request, {
        ...{ promise: promiseOf.rectification, rule: 'help-request.rectification', triggerOn: ratedOn },
        ...{ title: '回访并整改差评', key: 'help-rectification' },
      });
      request.dueOn = rating.rectifyBy;
    }
    await tx.insert(rating);
    await tx.update(request);
    await tx.publish(by, helpRated, request, { level });
    return request;
  }

  /** Two ratings at the same moment: one is taken. */
  private async once(rate: (tx: Tx) => Promise<HelpRequest>): Promise<HelpRequest> {
    try {
      return await this.work.run(rate);
    } catch (error) {
      throw isUniqueViolation(error) ? helpProblem('rated-already') : error;
    }
  }
}
