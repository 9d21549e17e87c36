import type { IsoDay } from '@ipharbor/platform/kernel';
import {
  BelongsTo,
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
import { CampaignTarget } from '../target/target.entity';
import { visitsProblem } from '../visits.problems';
import { upcoming, visitLifecycle, type VisitAction, type VisitStatus } from './visit.lifecycle';
import type { VisitRecord } from './visit-record';

export const visitModes = ['on-site', 'online', 'phone'] as const;
export type VisitMode = (typeof visitModes)[number];

export const confirmationMeans = ['account', 'code', 'signature'] as const;
export type ConfirmationMeans = (typeof confirmationMeans)[number];

/** 走访: one visit of a team to one target, from the appointment to the officer's acceptance. */
@TableOf('visit', {
  about: 'enterpriseId',
  unique: [['number']],
  index: [
    ['targetId', 'status'],
    ['enterpriseId', 'status'],
    ['regionCode', 'status', 'plannedOn'],
    ['teamId', 'plannedOn'],
    ['campaignId', 'plannedOn'],
    ['agencyId'],
  ],
  confidential: ['record', 'answers', 'confirmationCode', 'signerName', 'internalNote'],
})
export class Visit {
  @Id() readonly id!: string;
  /** `ZF-2026-000123`. */
  @Code() readonly number!: string;
  @Ref() readonly campaignId!: string;
  @Ref() readonly targetId!: string;
  @Ref() enterpriseId!: string;
  @Code() regionCode!: string;
  @Ref() readonly teamId!: string;
  /** The section that runs the campaign. */
  @Ref({ nullable: true }) readonly unitId!: string | null;
  /** Who leads the visit and earns its credit, with the agency they work for. */
  @Ref() visitorId!: string;
  @Ref({ nullable: true }) agencyId!: string | null;
  /** The visit that this one follows, 30 or 90 days later. */
  @Ref({ nullable: true }) readonly returnOfId!: string | null;
  @Word() status: VisitStatus = visitLifecycle.initial;
  @Day() plannedOn!: IsoDay;
  @Instant({ nullable: true }) plannedAt: Date | null = null;
  @Word() mode: VisitMode = 'on-site';
  @Line({ nullable: true }) place: string | null = null;
  @Day({ nullable: true }) visitedOn: IsoDay | null = null;
  @Count() readonly formVersion!: number;
  @Doc({ nullable: true }) record: VisitRecord | null = null;
  /** Answers to the questions of the form version, by the question's code. */
  @Doc({ nullable: true }) answers: Readonly<Record<string, unknown>> | null = null;
  /** What the visitors tell the bureau; the enterprise does not see it. */
  @Note({ nullable: true }) internalNote: string | null = null;
  @Ref({ nullable: true }) recordedById: string | null = null;
  /** Six digits that the enterprise alone is shown; typed in by the visitors, they confirm on the spot. */
  @Code() readonly confirmationCode!: string;
  @Word({ nullable: true }) confirmedBy: ConfirmationMeans | null = null;
  @Name({ nullable: true }) signerName: string | null = null;
  @Instant({ nullable: true }) confirmedAt: Date | null = null;
  /** Why it was cancelled, declined, missed, disputed or returned: the last such reason. */
  @Note({ nullable: true }) reason: string | null = null;
  @Ref({ nullable: true }) reviewedById: string | null = null;
  @Day({ nullable: true }) acceptedOn: IsoDay | null = null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;
  @BelongsTo('visit', 'targetId', () => CampaignTarget) readonly target?: never;

  get isUpcoming(): boolean {
    return upcoming.includes(this.status);
  }

  /** Somebody else leads a visit that has not taken place, and earns its credit. */
  leadBy(visitorId: string, agencyId: string | null): void {
    this.visitorId = visitorId;
    this.agencyId = agencyId;
  }

  appoint(): void {
    this.step('appoint');
  }

  reschedule(plan: { plannedOn: IsoDay; plannedAt: Date | null; place?: string | null }): void {
    this.step('reschedule');
    this.plannedOn = plan.plannedOn;
    this.plannedAt = plan.plannedAt;
    if (plan.place !== undefined) this.place = plan.place;
  }

  /** It will not take place (any more): called off, turned down, or nobody there. */
  endUnmade(action: 'cancel' | 'decline' | 'miss', reason: string): void {
    this.step(action);
    this.reason = reason;
  }

  finish(visitedOn: IsoDay): void {
    this.step('finish');
    this.visitedOn = visitedOn;
  }

  writeRecord(
    visited: { visitedOn: IsoDay; mode: VisitMode; place: string | null },
    written: { record: VisitRecord; answers: Readonly<Record<string, unknown>>; internalNote: string | null },
    accountId: string,
  ): void {
    this.step('record');
    Object.assign(this, visited, written);
    this.recordedById = accountId;
    this.reason = null;
  }

  confirm(by: ConfirmationMeans, signerName: string | null, at: Date): void {
    this.step('confirm');
    this.confirmedBy = by;
    this.signerName = signerName;
    this.confirmedAt = at;
  }

  dispute(reason: string): void {
    this.step('dispute');
    this.reason = reason;
  }

  accept(accountId: string, today: IsoDay, note: string | null): void {
    const isConfirmed = this.status === 'confirmed';
    this.step('accept');
    if (!isConfirmed && !note) throw visitsProblem('confirmation-missing');
    this.reviewedById = accountId;
    this.acceptedOn = today;
    this.reason = note;
  }

  return(accountId: string, reason: string): void {
    this.step('return');
    this.reviewedById = accountId;
    this.reason = reason;
  }

  private step(action: VisitAction): void {
    this.status = visitLifecycle.next(this.status, action);
  }
}

/** Everybody who went: one of them leads. */
@TableOf('visit_visitor', { unique: [['visitId', 'professionalId']] })
export class Visitor {
  @Id() readonly id!: string;
  @Ref() readonly visitId!: string;
  @Ref() professionalId!: string;
  @Name() name!: string;
  @Flag() isLead!: boolean;
  @BelongsTo('visit_visitor', 'visitId', () => Visit) readonly visit?: never;
}
