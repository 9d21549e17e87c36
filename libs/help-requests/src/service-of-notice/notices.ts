import { Injectable } from '@nestjs/common';
import { People, type Actor } from '@ipharbor/access';
import { Clock, newId } from '@ipharbor/platform/kernel';
import { persistenceProblem, Reader, UnitOfWork, type Tx } from '@ipharbor/platform/persistence';
import { CaseClocks } from '../case-clocks';
import { promiseOf } from '../help-requests.work-items';
import { CaseAccess } from '../request/case-access';
import { noticeMade, noticeServed } from '../request/help-request.events';
import type { HelpRequest } from '../request/help-request.entity';
import { CasePapers } from './case-papers';
import type { ServeNoticeDto } from './notice.dto';
import { HelpNotice, noticeNames, type NoticeContent, type NoticeKind } from './notice.entity';

/** Makes the papers of a case and records how they were served; what follows from service follows here. */
@Injectable()
export class Notices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reader: Reader,
    private readonly access: CaseAccess,
    private readonly people: People,
    private readonly papers: CasePapers,
    private readonly clocks: CaseClocks,
    private readonly clock: Clock,
  ) {}

  /** In the unit of work of the decision that it tells of; the desk owes its service. */
  async make(
    tx: Tx,
    actor: Actor,
    request: HelpRequest,
    kind: NoticeKind,
    content: NoticeContent,
    more: Readonly<Record<string, string>> = {},
  ): Promise<HelpNotice> {
    const madeOn = this.clock.today();
    const { reason, items } = content;
    const paper = await this.papers.issue(tx, actor, request, kind, {
      ...more,
      ...(reason && { reason }),
      ...(items && { items }),
    });
    const notice = Object.assign(new HelpNotice(), {
      ...{ id: newId(), requestId: request.id, kind, content, madeOn, madeById: actor.accountId },
      ...{ documentId: paper.id, documentNo: paper.number },
    });
    await tx.insert(notice);
    await tx.publish(actor, noticeMade, request, { notice: kind });
    await this.clocks.open(tx, actor, request, {
      ...{ promise: promiseOf.service, rule: 'help-request.service', triggerOn: madeOn },
      ...{ title: `送达${noticeNames[kind]}`, key: `help-service/${notice.id}` },
    });
    return notice;
  }

  /**
   * 送达, with mode, day and receipt.
   * @throws served-outside-time, no-consent-to-electronic-service (422), notice-served-already (409)
   */
  serve(actor: Actor, requestId: string, noticeId: string, service: ServeNoticeDto): Promise<HelpRequest> {
    return this.work.run(async (tx) => {
      const request = await this.access.atDesk(tx, actor, requestId);
      const notice = await tx.find(HelpNotice, noticeId);
      if (notice?.requestId !== request.id) throw persistenceProblem('not-found');
      notice.serve(service, actor.accountId, {
        today: this.clock.today(),
        hasConsent: request.acceptsElectronicService,
      });
      await tx.update(notice);
      await this.follow(tx, actor, request, notice);
      await tx.update(request);
      const { mode, servedOn } = service;
      await tx.publish(actor, noticeServed, request, { notice: notice.kind, mode, servedOn });
      await this.settleService(tx, actor, request);
      return request;
    });
  }

  of(requestId: string): Promise<HelpNotice[]> {
    return this.reader.from(HelpNotice, 'notice').where({ requestId }).orderBy('notice.id', 'DESC').getMany();
  }

  /** What the day of service sets going for the applicant. */
  private async follow(tx: Tx, actor: Actor, request: HelpRequest, { kind, servedOn }: HelpNotice): Promise<void> {
    const triggerOn = servedOn!;
    if (kind === 'acceptance' || kind === 'refusal')
      await this.clocks.fulfil(tx, actor, request, promiseOf.telling, '已告知举报人');
    if (kind === 'supplement' && request.status === 'supplement-required') {
      const suppliesBy = await this.clocks.open(tx, actor, request, {
        ...{ promise: promiseOf.supplement, rule: 'help-request.supplement', triggerOn, title: '补正材料' },
        ...{ owner: await this.applicantOf(request), key: `help-supplement/${request.version}` },
      });
      request.waitForSupplement(triggerOn, suppliesBy);
      await this.clocks.hold(tx, actor, request, promiseOf.acceptance, '等待申请人补正', triggerOn);
    }
    if (kind === 'refusal' && request.status === 'refused') {
      const day = await this.clocks.open(tx, actor, request, {
        ...{ promise: promiseOf.appealPeriod, rule: 'help-request.appeal', triggerOn, title: '申诉期限' },
        ...{ owner: await this.applicantOf(request), key: 'help-appeal-period' },
      });
      request.mayAppealUntil(day);
    }
  }

  /** One promise of service stands for all papers that are not served yet. */
  private async settleService(tx: Tx, actor: Actor, request: HelpRequest): Promise<void> {
    const waiting = await tx.findBy(HelpNotice, { requestId: request.id, servedOn: null });
    if (waiting.length === 0) await this.clocks.fulfil(tx, actor, request, promiseOf.service, '文书已送达');
  }

  /** The applicant's account, or the desk for an applicant without one. */
  private async applicantOf({ enterpriseId, unitId }: HelpRequest) {
    const [ownerAccountId] = enterpriseId ? await this.people.ofEnterprise(enterpriseId) : [];
    return ownerAccountId ? { ownerAccountId } : { ownerUnitId: unitId };
  }
}
