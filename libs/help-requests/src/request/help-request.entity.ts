import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  Code,
  Count,
  Day,
  Doc,
  Flag,
  Id,
  Instant,
  Line,
  Name,
  Note,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import type { Actor } from '@ipharbor/access';
import type { CaseTypeCode } from '../case-type/case-type';
import type { RightKind } from '../competence/right-kinds';
import type { Side, Urgency } from '../competence/triage';
import { helpProblem } from '../help-requests.problems';
import { promiseOf, type HelpPromise } from '../help-requests.work-items';
import { helpRequestLifecycle, isEnded, type HelpAction, type HelpStatus } from './help-request.lifecycle';

/** 网上, 现场, 12345 热线, 12330 热线, 12315, 工作站, 移送而来 */
export const channels = ['portal', 'walk-in', '12345', '12330', '12315', 'station', 'transfer-in'] as const;
export type Channel = (typeof channels)[number];
export const channelNames: Readonly<Record<Channel, string>> = {
  portal: '网上申请',
  'walk-in': '现场申请',
  '12345': '12345 热线',
  '12330': '12330 热线',
  '12315': '12315 热线',
  station: '工作站代办',
  'transfer-in': '其他机关移送',
};

/** 住所地, 经常居住地, 经营地, 侵权行为地 */
export const nexusKinds = ['domicile', 'residence', 'business', 'infringement'] as const;
export type Nexus = (typeof nexusKinds)[number];

/** 本机关人员, 专家, 志愿者, 服务机构 */
export const handlerKinds = ['officer', 'expert', 'volunteer', 'agency'] as const;
export type HandlerKind = (typeof handlerKinds)[number];

export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly email?: string;
  readonly address?: string;
}

/** What happened, in the applicant's words, and the answers to the questions of the form version. */
export interface Statement {
  readonly facts: string;
  readonly since?: IsoDay;
  readonly place?: string;
  readonly urgency: Urgency;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** 求助: one request for help or report, from intake to archive. Who reports is not in this table. */
@TableOf('help_request', {
  about: 'enterpriseId',
  unique: [['number']],
  index: [
    ['regionCode', 'status', 'submittedOn'],
    ['regionCode', 'dueOn'],
    ['unitId', 'status', 'dueOn'],
    ['enterpriseId', 'status'],
    ['status', 'suppliesBy'],
    ['submittedOn'],
    ['dueOn'],
    ['handlerId', 'status'],
    ['mergedIntoId'],
  ],
  confidential: ['title', 'statement', 'contact', 'rightNumber'],
})
export class HelpRequest {
  @Id() readonly id!: string;
  /** `WQ-2026-000123`. */
  @Code() readonly number!: string;
  @Word() readonly caseType!: CaseTypeCode;
  @Count() readonly formVersion!: number;
  @Word() status: HelpStatus = helpRequestLifecycle.initial;
  @Word() readonly channel!: Channel;
  /** The applicant, where it is in the directory; always null for a report. */
  @Ref({ nullable: true }) enterpriseId!: string | null;
  @Name({ nullable: true }) readonly applicantName!: string | null;
  @Code({ nullable: true }) readonly applicantCode!: string | null;
  @Code() regionCode!: string;
  /** The desk in charge. */
  @Ref() readonly unitId!: string;
  @Word() readonly side!: Side;
  @Word() readonly rightKind!: RightKind;
  @Code({ nullable: true }) readonly rightNumber!: string | null;
  @Line() readonly title!: string;
  @Doc() readonly statement!: Statement;
  @Doc() readonly nexus!: readonly Nexus[];
  @Doc({ nullable: true }) readonly contact!: Contact | null;
  @Flag() acceptsElectronicService!: boolean;
  @Flag() readonly sharesWithPartners!: boolean;
  @Flag() isConfidential: boolean = false;
  /** By when the other side, a court or a platform wants an answer. */
  @Day({ nullable: true }) readonly answerBy!: IsoDay | null;
  @Day() readonly submittedOn!: IsoDay;
  /** By when acceptance is decided. */
  @Day({ nullable: true }) acceptBy: IsoDay | null = null;
  @Day({ nullable: true }) acceptedOn: IsoDay | null = null;
  /** The next day on which something of ours is due; null while we wait for the applicant, and at the end. */
  @Day({ nullable: true }) dueOn: IsoDay | null = null;
  /** Since when we wait for the applicant: only a served notice starts it. */
  @Day({ nullable: true }) waitsSince: IsoDay | null = null;
  @Day({ nullable: true }) suppliesBy: IsoDay | null = null;
  @Day({ nullable: true }) appealsBy: IsoDay | null = null;
  @Ref({ nullable: true }) refusedById: string | null = null;
  @Word({ nullable: true }) handlerKind: HandlerKind | null = null;
  /** Account of an officer, professional of an expert or volunteer, or agency. */
  @Ref({ nullable: true }) handlerId: string | null = null;
  @Name({ nullable: true }) handlerName: string | null = null;
  @Word({ nullable: true }) outcome: string | null = null;
  /** Why it was refused, returned, withdrawn or ended; for the applicant. */
  @Note({ nullable: true }) reason: string | null = null;
  @Day({ nullable: true }) endedOn: IsoDay | null = null;
  @Ref({ nullable: true }) mergedIntoId: string | null = null;
  @Ref({ nullable: true }) readonly raisedById!: string | null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  get isOpen(): boolean {
    return !isEnded(this.status);
  }

  /** The only way a status moves; facts that go with it are set by whoever calls. */
  step(action: HelpAction): void {
    this.status = helpRequestLifecycle.next(this.status, action);
  }

  /** 受理: what was owed until now is given, the work begins. */
  /** A clock of the case ends on another day now; days no longer waited for stay. True when a day of the case moved. */
  moveDay(promise: HelpPromise, dueOn: IsoDay): boolean {
    const days = () => [this.suppliesBy, this.appealsBy, this.acceptBy, this.dueOn].join();
    const before = days();
    if (promise === promiseOf.supplement && this.suppliesBy !== null) this.suppliesBy = dueOn;
    if (promise === promiseOf.appealPeriod && this.appealsBy !== null) this.appealsBy = dueOn;
    if (promise === promiseOf.acceptance && this.acceptedOn === null) this.acceptBy = dueOn;
    if (this.dueOn !== null && currentPromise(this.status) === promise) this.dueOn = dueOn;
    return days() !== before;
  }

  accept(onDay: IsoDay): void {
    this.step('accept');
    this.begin(onDay);
  }

  refuse(byId: string, reason: string): void {
    this.step('refuse');
    this.refusedById = byId;
    this.reason = reason;
    this.dueOn = null;
  }

  /** Asking stops no clock: serving the notice does. */
  askSupplement(): void {
    this.step('askSupplement');
  }

  waitForSupplement(since: IsoDay, suppliesBy: IsoDay): void {
    this.waitsSince = since;
    this.suppliesBy = suppliesBy;
    this.dueOn = null;
  }

  supply(acceptBy: IsoDay): void {
    this.step('supply');
    this.waitsSince = null;
    this.suppliesBy = null;
    this.acceptBy = acceptBy;
    this.dueOn = acceptBy;
  }

  /** 视为撤回: only after a served notice, and only once its last day is over. */
  lapse(today: IsoDay): void {
    if (this.suppliesBy === null || this.suppliesBy >= today) throw helpProblem('supplement-still-open');
    this.step('lapse');
    this.end(today);
  }

  mayAppealUntil(day: IsoDay): void {
    this.appealsBy = day;
  }

  appeal(today: IsoDay): void {
    if (this.appealsBy !== null && today > this.appealsBy)
      throw helpProblem('appeal-too-late', { day: this.appealsBy });
    this.step('appeal');
  }

  uphold(byId: string, reason: string, onDay: IsoDay): void {
    this.refuseSameDecider(byId);
    this.step('uphold');
    this.reason = reason;
    this.end(onDay);
  }

  reverse(byId: string, reason: string, onDay: IsoDay): void {
    this.refuseSameDecider(byId);
    this.step('reverse');
    this.reason = reason;
    this.appealsBy = null;
    this.begin(onDay);
  }

  giveTo(action: 'assign' | 'reassign', handler: { kind: HandlerKind; id: string; name: string }): void {
    this.step(action);
    this.handlerKind = handler.kind;
    this.handlerId = handler.id;
    this.handlerName = handler.name;
  }

  complete(outcome: string, note: string | null, onDay: IsoDay): void {
    this.step('complete');
    this.outcome = outcome;
    this.reason = note;
    this.end(onDay);
  }

  stop(action: 'withdraw' | 'terminate', reason: string, onDay: IsoDay, outcome: string | null = null): void {
    this.step(action);
    this.outcome = outcome;
    this.reason = reason;
    this.end(onDay);
  }

  isHandledBy({ accountId, professionalId, agencyIds }: Actor): boolean {
    if (this.handlerId === null) return false;
    if (this.handlerKind === 'officer') return this.handlerId === accountId;
    return this.handlerKind === 'agency' ? agencyIds.includes(this.handlerId) : this.handlerId === professionalId;
  }

  isAtDesk({ post }: Actor): boolean {
    return post?.unitId === this.unitId;
  }

  isOf({ enterpriseIds }: Actor): boolean {
    return this.enterpriseId !== null && enterpriseIds.includes(this.enterpriseId);
  }

  private begin(onDay: IsoDay): void {
    this.acceptedOn = onDay;
    this.waitsSince = null;
    this.suppliesBy = null;
  }

  private end(onDay: IsoDay): void {
    this.endedOn = onDay;
    this.dueOn = null;
    this.waitsSince = null;
    this.suppliesBy = null;
  }

  private refuseSameDecider(byId: string): void {
    if (byId === this.refusedById) throw helpProblem('decided-by-the-same');
  }
}

/** The promise of ours whose day is the next one, by where the case stands. */
function currentPromise(status: HelpStatus): HelpPromise | null {
  if (['submitted', 'under-review', 'supplement-required'].includes(status)) return promiseOf.acceptance;
  if (['assigned', 'in-progress', 'opinion-issued', 'mediating'].includes(status)) return promiseOf.handling;
  if (status === 'appealed') return promiseOf.appealDecision;
  if (status === 'accepted') return promiseOf.assignment;
  return status === 'rated' ? promiseOf.rectification : null;
}
