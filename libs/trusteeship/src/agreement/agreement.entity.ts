import { dayAfter, type IsoDay } from '@ipharbor/platform/kernel';
import { Code, Count, Day, Flag, Id, Instant, Note, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import type { Mode, Terms } from '../terms/terms';
import { trusteeshipProblem } from '../trusteeship.problems';
import { agreementLifecycle, inForce, open, type AgreementAction, type AgreementStatus } from './agreement.lifecycle';

/** 委托方、受托方, and the bureau where it acts for neither. */
export const parties = ['client', 'agency'] as const;
export type Party = (typeof parties)[number];
export type Side = Party | 'bureau';

/**
 * 托管协议 between an agency and a firm, or the administration of a cluster as a framework to which firms accede. The terms
 * are in its versions; what lists filter by is copied here from the version in force, or proposed while none is.
 */
@TableOf('agreement', {
  about: 'enterpriseId',
  unique: [['number']],
  index: [
    ['regionCode', 'status', 'endsOn'],
    ['agencyId', 'status', 'endsOn'],
    ['enterpriseId', 'status'],
    ['clusterId', 'status'],
    ['status', 'endsOn'],
    ['status', 'startsOn'],
    ['status', 'answerBy'],
    ['shownToAgencyId', 'status'],
    ['shownToEnterpriseId', 'status'],
    ['renewalOfId'],
  ],
})
export class Agreement {
  @Id() readonly id!: string;
  /** `TG-2026-000123`. */
  @Code() readonly number!: string;
  @Ref() readonly agencyId!: string;
  /** The client; null for the framework of a cluster. */
  @Ref({ nullable: true }) enterpriseId!: string | null;
  @Ref({ nullable: true }) readonly clusterId!: string | null;
  @Ref({ nullable: true }) readonly programmeId!: string | null;
  @Code() regionCode!: string;
  /** The section of the bureau that looks after it. */
  @Ref({ nullable: true }) readonly unitId!: string | null;
  @Ref() readonly draftedById!: string;
  /** Whoever may see it beside the bureau: a draft is its author's alone until it is offered. */
  @Ref({ nullable: true }) shownToAgencyId!: string | null;
  @Ref({ nullable: true }) shownToEnterpriseId!: string | null;
  @Word() status: AgreementStatus = agreementLifecycle.initial;
  @Word() mode!: Mode;
  @Day() startsOn!: IsoDay;
  @Day() endsOn!: IsoDay;
  @Flag() isExclusive!: boolean;
  @Ref({ nullable: true }) leaderId!: string | null;
  /** The version in force; 0 before the first is signed. */
  @Count() current: number = 0;
  /** The version that waits for signatures or an answer; null when none does. */
  @Count({ nullable: true }) proposed: number | null = 1;
  @Word({ nullable: true }) proposedBy: Side | null = null;
  /** An offer not answered by then lapses. */
  @Day({ nullable: true }) answerBy: IsoDay | null = null;
  @Day({ nullable: true }) signedOn: IsoDay | null = null;
  /** 备案: information, never a gate. */
  @Day({ nullable: true }) filedOn: IsoDay | null = null;
  @Code({ nullable: true }) filingNo: string | null = null;
  @Day({ nullable: true }) suspendedOn: IsoDay | null = null;
  /** Why it was declined, suspended or terminated: the last such reason. */
  @Note({ nullable: true }) reason: string | null = null;
  @Day({ nullable: true }) noticeOn: IsoDay | null = null;
  /** The last day of the promises where they ended before their term. */
  @Day({ nullable: true }) terminatedOn: IsoDay | null = null;
  @Word({ nullable: true }) terminatedBy: Side | null = null;
  /** When the parties were asked to renew, sixty days before the end. */
  @Day({ nullable: true }) renewalAskedOn: IsoDay | null = null;
  @Ref({ nullable: true }) readonly renewalOfId!: string | null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  get isInForce(): boolean {
    return inForce.includes(this.status);
  }

  get isOpen(): boolean {
    return open.includes(this.status);
  }

  /** The last day on which a service may have been rendered. */
  get lastDay(): IsoDay {
    return this.terminatedOn ?? this.endsOn;
  }

  offer(by: Side, answerBy: IsoDay): void {
    this.step('offer');
    this.shownToAgencyId = this.agencyId;
    this.shownToEnterpriseId = this.enterpriseId;
    this.proposedBy = by;
    this.answerBy = answerBy;
  }

  /** Answers a proposal of the other side by another one. */
  counterOffer(by: Side, n: number, terms: Terms, answerBy: IsoDay): void {
    this.step('counter-offer');
    if (by === this.proposedBy) throw trusteeshipProblem('not-your-turn');
    this.proposed = n;
    this.proposedBy = by;
    this.answerBy = answerBy;
    this.copy(terms);
  }

  /** A new version of what is in force; nothing changes until both have signed it. */
  proposeAmendment(by: Side, n: number, answerBy: IsoDay): void {
    if (this.status !== 'active' && this.status !== 'suspended')
      throw trusteeshipProblem('not-amendable', { status: this.status });
    if (this.proposed !== null) throw trusteeshipProblem('amendment-open', { n: this.proposed });
    this.proposed = n;
    this.proposedBy = by;
    this.answerBy = answerBy;
  }

  dropAmendment(reason: string): void {
    if (!this.isInForce || this.proposed === null) throw trusteeshipProblem('nothing-proposed');
    this.proposed = null;
    this.answerBy = null;
    this.reason = reason;
  }

  decline(reason: string): void {
    this.step('decline');
    this.close(reason);
  }

  withdraw(reason: string): void {
    this.step('withdraw');
    this.close(reason);
  }

  /** Both have signed what was proposed. */
  conclude(terms: Terms, today: IsoDay): void {
    if (this.isOpen) {
      this.step('sign');
      this.signedOn = today;
    }
    this.current = this.proposed!;
    this.proposed = null;
    this.answerBy = null;
    this.copy(terms);
  }

  activate(): void {
    this.step('activate');
  }

  file(filedOn: IsoDay, filingNo: string | null): void {
    if (this.isOpen || this.status === 'declined' || this.status === 'withdrawn')
      throw trusteeshipProblem('nothing-to-file');
    this.filedOn = filedOn;
    this.filingNo = filingNo;
  }

  suspend(reason: string, fromOn: IsoDay): void {
    this.step('suspend');
    this.reason = reason;
    this.suspendedOn = fromOn;
  }

  resume(): void {
    this.step('resume');
    this.suspendedOn = null;
  }

  /**
   * Either side may end an entrustment at any time (《民法典》 第九百三十三条); the notice agreed is kept unless both agree or the
   * other side broke the agreement.
   */
  terminate(by: Side, { reason, noticeOn, effectiveOn, isWithoutNotice }: Termination, noticeDays: number): void {
    const earliest = isWithoutNotice ? noticeOn : dayAfter(noticeOn, noticeDays);
    this.step('terminate');
    if (effectiveOn < earliest) throw trusteeshipProblem('notice-too-short', { days: noticeDays, earliest });
    if (effectiveOn > this.endsOn) throw trusteeshipProblem('terminated-after-end', { endsOn: this.endsOn });
    Object.assign(this, { reason, noticeOn, terminatedOn: effectiveOn, terminatedBy: by });
    this.proposed = null;
    this.answerBy = null;
  }

  /** Its term is over. */
  end(hasSuccessor: boolean): void {
    this.step(hasSuccessor ? 'renew' : 'expire');
    this.proposed = null;
    this.answerBy = null;
  }

  handOver(): void {
    this.step('hand-over');
  }

  archive(): void {
    this.step('archive');
  }

  copy({ mode, startsOn, endsOn, isExclusive, leaderId }: Terms): void {
    Object.assign(this, { mode, startsOn, endsOn, isExclusive, leaderId });
  }

  private close(reason: string): void {
    this.reason = reason;
    this.proposed = null;
    this.answerBy = null;
  }

  private step(action: AgreementAction): void {
    this.status = agreementLifecycle.next(this.status, action);
  }
}

export interface Termination {
  readonly reason: string;
  readonly noticeOn: IsoDay;
  readonly effectiveOn: IsoDay;
  /** Both agree, or the other side broke the agreement. */
  readonly isWithoutNotice: boolean;
}
