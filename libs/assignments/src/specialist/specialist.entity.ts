import { monthsAfter, dayAfter, type IsoDay } from '@ipharbor/platform/kernel';
import {
  Code,
  Count,
  Day,
  Doc,
  Id,
  Instant,
  Name,
  Note,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import { assignmentsProblem } from '../assignments.problems';
import { isCurrent, specialistLifecycle, type SpecialistAction, type SpecialistStatus } from './specialist.lifecycle';

/** A–H of the International Patent Classification. */
export const ipcSections = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type IpcSection = (typeof ipcSections)[number];

/** What somebody offers to do. */
export interface Profile {
  readonly ipcSections: readonly IpcSection[];
  /** GB/T 4754-2017: a letter and up to four digits. */
  readonly industries: readonly string[];
  readonly languages: readonly string[];
  readonly experienceYears: number;
  /** Enterprises looked after at the same time. */
  readonly capacity: number;
}

/** What a review looks at; an appointment needs all of them (conditions of the selection notice; 待核实 for this city). */
export interface Eligibility {
  readonly isLawAbiding: boolean;
  readonly isNotDishonest: boolean;
  readonly hasEmployerConsent: boolean;
  readonly hasNoConflict: boolean;
}

/**
 * 知识产权特派员: one person's way from an application to a letter of appointment, and their duty under it. A person has one
 * such record at a time (`currentKey`); an ended one stays, and a later application is a new row.
 */
@TableOf('specialist', {
  unique: [['currentKey'], ['letterNo']],
  index: [
    ['regionCode', 'status', 'termToOn'],
    ['agencyId'],
    ['professionalId'],
    ['status', 'termToOn'],
    ['status', 'noticeToOn'],
  ],
})
export class Specialist implements Profile {
  @Id() readonly id!: string;
  @Ref() readonly professionalId!: string;
  /** The professional while the record is current, else null. */
  @Ref({ nullable: true }) currentKey: string | null = null;
  @Name() readonly name!: string;
  @Ref({ nullable: true }) readonly agencyId!: string | null;
  @Name({ nullable: true }) readonly employer!: string | null;
  @Code() readonly regionCode!: string;
  @Word() status: SpecialistStatus = specialistLifecycle.initial;
  @Doc() ipcSections!: readonly IpcSection[];
  @Doc() industries!: readonly string[];
  @Doc() languages!: readonly string[];
  @Count() experienceYears!: number;
  @Count() capacity!: number;
  @Note({ nullable: true }) readonly statement!: string | null;
  @Day() readonly appliedOn!: IsoDay;
  @Ref() readonly appliedById!: string;
  @Day({ nullable: true }) recommendedOn: IsoDay | null = null;
  @Ref({ nullable: true }) recommendedById: string | null = null;
  @Note({ nullable: true }) recommendation: string | null = null;
  @Day({ nullable: true }) reviewedOn: IsoDay | null = null;
  @Ref({ nullable: true }) reviewedById: string | null = null;
  @Note({ nullable: true }) reviewOpinion: string | null = null;
  @Doc({ nullable: true }) eligibility: Eligibility | null = null;
  @Day({ nullable: true }) noticeFromOn: IsoDay | null = null;
  /** The last day on which objections are taken. */
  @Day({ nullable: true }) noticeToOn: IsoDay | null = null;
  @Day({ nullable: true }) secrecyOn: IsoDay | null = null;
  /** 廉洁承诺: among others, not to sell to the firms assigned. */
  @Day({ nullable: true }) integrityOn: IsoDay | null = null;
  @Code({ nullable: true }) letterNo: string | null = null;
  @Ref({ nullable: true }) letterId: string | null = null;
  @Day({ nullable: true }) appointedOn: IsoDay | null = null;
  @Day({ nullable: true }) termFromOn: IsoDay | null = null;
  @Day({ nullable: true }) termToOn: IsoDay | null = null;
  @Count() terms: number = 0;
  @Day({ nullable: true }) endedOn: IsoDay | null = null;
  /** Why it was refused, withdrawn, suspended or ended. */
  @Note({ nullable: true }) reason: string | null = null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  recommend(byId: string, words: string, today: IsoDay): void {
    this.step('recommend');
    this.recommendedById = byId;
    this.recommendedOn = today;
    this.recommendation = words;
  }

  /** Who applied or recommended does not review. */
  review(byId: string, eligibility: Eligibility, opinion: string, today: IsoDay): void {
    if (byId === this.appliedById || byId === this.recommendedById) throw assignmentsProblem('own-candidate');
    this.step('review');
    if (!Object.values(eligibility).every(Boolean)) throw assignmentsProblem('conditions-not-met');
    this.eligibility = eligibility;
    this.reviewedById = byId;
    this.reviewedOn = today;
    this.reviewOpinion = opinion;
  }

  publish(fromOn: IsoDay, toOn: IsoDay): void {
    this.step('publish');
    this.noticeFromOn = fromOn;
    this.noticeToOn = toOn;
  }

  undertake(secrecyOn: IsoDay | null, integrityOn: IsoDay | null): void {
    if (!isCurrent(this.status)) throw assignmentsProblem('specialist-not-current');
    this.secrecyOn = secrecyOn ?? this.secrecyOn;
    this.integrityOn = integrityOn ?? this.integrityOn;
  }

  /** @throws notice-not-over, undertakings-missing (422), objection-open (409) */
  appoint(openObjections: number, fromOn: IsoDay, years: number, today: IsoDay): void {
    const to = specialistLifecycle.next(this.status, 'appoint');
    const over = this.noticeToOn ?? today;
    if (today <= over || fromOn <= over) throw assignmentsProblem('notice-not-over', { noticeToOn: over });
    if (openObjections > 0) throw assignmentsProblem('objection-open');
    if (this.secrecyOn === null || this.integrityOn === null) throw assignmentsProblem('undertakings-missing');
    this.status = to;
    this.appointedOn = today;
    this.termFromOn = fromOn;
    this.termToOn = endOf(fromOn, years);
    this.terms = 1;
  }

  /** On duty from the first day of the term on. */
  takeUp(today: IsoDay): void {
    if (this.termFromOn !== null && today < this.termFromOn)
      throw assignmentsProblem('term-not-begun', { termFromOn: this.termFromOn });
    this.step('take-up');
  }

  suspend(reason: string): void {
    this.step('suspend');
    this.reason = reason;
  }

  resume(): void {
    this.step('resume');
    this.reason = null;
  }

  renew(years: number): void {
    const last = this.termToOn;
    this.step('renew');
    if (last === null) throw assignmentsProblem('specialist-not-current');
    this.termToOn = endOf(dayAfter(last, 1), years);
    this.terms += 1;
    this.currentKey = this.professionalId;
    this.endedOn = null;
    this.reason = null;
  }

  /** 未通过、撤回、届满、辞任、解聘 */
  end(action: 'reject' | 'withdraw' | 'end-term' | 'resign' | 'dismiss', reason: string, today: IsoDay): void {
    this.step(action);
    this.reason = reason;
    this.endedOn = today;
    this.currentKey = null;
  }

  /** May be given something to look after on that day. */
  isOnDuty(day: IsoDay): boolean {
    return this.status === 'on-duty' && this.termToOn !== null && day <= this.termToOn;
  }

  private step(action: SpecialistAction): void {
    this.status = specialistLifecycle.next(this.status, action);
  }
}

/** The last day of a term of whole years. */
const endOf = (fromOn: IsoDay, years: number): IsoDay => dayAfter(monthsAfter(fromOn, years * 12), -1);
