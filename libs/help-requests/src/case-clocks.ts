import { Injectable } from '@nestjs/common';
import { People, type Actor } from '@ipharbor/access';
import { WorkingCalendar } from '@ipharbor/calendar';
import { Deadlines, WorkItem, WorkItemQueries, WorkItems } from '@ipharbor/follow-ups';
import { Clock, type IsoDay, type Principal } from '@ipharbor/platform/kernel';
import { Reader, type Tx } from '@ipharbor/platform/persistence';
import { formOf } from './case-type/case-types';
import type { HelpRule } from './help-requests.clocks';
import { promiseOf, type HelpPromise } from './help-requests.work-items';
import type { HelpRequest } from './request/help-request.entity';
import type { CaseClockDto } from './request/help-request-view.dto';
import { workingDaysLeft } from './request/working-days-left';

export interface Owed {
  readonly promise: HelpPromise;
  readonly rule: HelpRule;
  readonly triggerOn: IsoDay;
  readonly title: string;
  /** The desk unless somebody else owes it. */
  readonly owner?: { readonly ownerAccountId?: string | null; readonly ownerUnitId?: string | null };
  readonly key: string;
}

/** The promises of a case with their days: each is a work item, so that none is forgotten. */
@Injectable()
export class CaseClocks {
  constructor(
    private readonly workItems: WorkItems,
    private readonly queries: WorkItemQueries,
    private readonly deadlines: Deadlines,
    private readonly calendar: WorkingCalendar,
    private readonly people: People,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** The last day of a term that begins on a day. */
  dayOf(rule: HelpRule, triggerOn: IsoDay): IsoDay {
    return this.deadlines.preview({ rule, triggerOn }).date;
  }

  /** Answers the day by which it is due. */
  async open(tx: Tx, actor: Principal, request: HelpRequest, owed: Owed): Promise<IsoDay> {
    const { rule, triggerOn } = owed;
    const item = await this.workItems.open(tx, actor, {
      subject: tx.refOf(request),
      kind: owed.promise,
      title: `${owed.title} ${request.number}`,
      enterpriseId: request.enterpriseId,
      regionCode: request.regionCode,
      ...(owed.owner ?? { ownerUnitId: request.unitId }),
      finish: { rule, triggerOn },
      key: `${owed.key}/${request.id}`,
    });
    return item.dueOn;
  }

  fulfil(tx: Tx, actor: Principal, request: HelpRequest, promise: HelpPromise, outcome: string): Promise<void> {
    return this.workItems.fulfil(tx, actor, tx.refOf(request), promise, outcome);
  }

  /** The clock stands still from a day on, while we wait for somebody else. */
  async hold(
    tx: Tx,
    actor: Principal,
    request: HelpRequest,
    promise: HelpPromise,
    reason: string,
    fromOn: IsoDay,
  ): Promise<void> {
    await this.workItems.hold(tx, actor, tx.refOf(request), promise, { reason, fromOn });
  }

  /** It goes on, when it stood still; answers the day by which it is due now. */
  async resume(tx: Tx, actor: Principal, request: HelpRequest, promise: HelpPromise): Promise<IsoDay | null> {
    const subject = tx.refOf(request);
    if (await this.runs(subject.id, promise, 'held')) await this.workItems.resume(tx, actor, subject, promise);
    return (await this.runs(subject.id, promise, 'open'))?.dueOn ?? null;
  }

  /** The decision on acceptance is owed anew from a day, such as that on which a transfer came back. */
  async reviewAnew(tx: Tx, actor: Principal, request: HelpRequest, triggerOn: IsoDay, cause: string): Promise<void> {
    const rule = formOf(request).acceptanceRule as HelpRule;
    const owed = { promise: promiseOf.acceptance, rule, triggerOn, title: '受理审查', key: `help-acceptance/${cause}` };
    request.acceptBy = await this.open(tx, actor, request, owed);
    request.dueOn = request.acceptBy;
  }

  /** Everything that was still owed in the case is owed no more. */
  async end(tx: Tx, actor: Principal, request: HelpRequest, reason: string): Promise<void> {
    await this.workItems.cancelOf(tx, actor, tx.refOf(request), reason);
  }

  /** The account through which its handler works; null where there is none yet, and for an agency. */
  async accountOf({ handlerKind, handlerId }: HelpRequest): Promise<string | null> {
    if (handlerId === null || handlerKind === 'agency') return null;
    if (handlerKind === 'officer') return handlerId;
    return (await this.people.accountsOfProfessionals([handlerId])).get(handlerId) ?? null;
  }

  /** The running clocks that the caller may see, each with why it ends on its day. */
  async shown(actor: Actor, { id }: HelpRequest): Promise<CaseClockDto[]> {
    const clocks = await this.queries.clocksOf(actor, { type: 'help_request', id });
    return clocks.map((clock) => {
      const hold = clock.holds.find(({ toOn }) => toOn === null);
      const { kind: promise, dueOn, originalDueOn, nature, source, isVerified, provisional } = clock;
      return {
        ...{ promise, dueOn, originalDueOn, nature, source, isVerified, provisional },
        label: clock.ruleLabel ?? '',
        workingDaysLeft: this.left(dueOn),
        heldSince: hold?.fromOn ?? null,
        steps: clock.steps.map(({ message }) => message),
      };
    });
  }

  /** Working days from today to a day; negative when it is over. */
  left(day: IsoDay): number {
    return workingDaysLeft(this.calendar, this.clock.today(), day);
  }

  private runs(subjectId: string, kind: HelpPromise, status: 'open' | 'held'): Promise<WorkItem | null> {
    return this.reader.from(WorkItem, 'item').where({ subjectType: 'help_request', subjectId, kind, status }).getOne();
  }
}
