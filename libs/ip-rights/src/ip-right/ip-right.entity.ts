import { normaliseKey, type IsoDay } from '@ipharbor/platform/kernel';
import { Code, Day, Flag, Id, Instant, Line, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import {
  isInForce,
  phaseOf,
  unknownStanding,
  type IpRightPhase,
  type IpRightStatus,
  type Standing,
} from '../standing/standing';
import type { GiKind, IpRightKind } from './ip-right-kind';
import type { RightNumbers } from './right-numbers';

/** What is entered of a right beside its owners and events. */
export interface RightFacts {
  readonly numbers: RightNumbers;
  readonly title: string;
  readonly numberOverride?: string | null;
  readonly giKind?: GiKind | null;
  readonly importId?: string | null;
}

/**
 * 一项知识产权. Its standing (status, days, abnormal) follows from its legal events; it is kept here so that lists can
 * filter by it, and nothing but `stand` ever writes it.
 */
@TableOf('ip_right', {
  unique: [['rightKey']],
  index: [
    ['applicationNo'],
    ['publicationNo'],
    ['registrationNo'],
    ['titleKey'],
    ['kind', 'status', 'filedOn'],
    ['kind', 'status', 'grantedOn'],
    ['filedOn'],
    ['grantedOn'],
    ['expiresOn'],
    ['firstEnterpriseId'],
    ['createdByImportId'],
    ['updatedAt'],
  ],
  // an application that is not published is a secret, also in the history that others may read
  confidential: ['title', 'titleKey', 'applicationNo', 'rightKey'],
  about: 'firstEnterpriseId',
})
export class IpRight {
  @Id() readonly id!: string;
  @Word() readonly kind!: IpRightKind;
  /** The kind with the application number, else with the publication or registration number: see `right-numbers.ts`. */
  @Code() rightKey!: string;
  @Code({ nullable: true }) applicationNo: string | null = null;
  @Code({ nullable: true }) publicationNo: string | null = null;
  @Code({ nullable: true }) registrationNo: string | null = null;
  /** Why an officer recorded a number whose check fails. */
  @Line({ nullable: true }) numberOverride: string | null = null;
  @Word({ nullable: true }) niceClass: string | null = null;
  @Word({ nullable: true }) giKind: GiKind | null = null;
  @Line() title!: string;
  @Line() titleKey!: string;
  /** First-named (第一权利人) of the present owners that are in the register. */
  @Ref({ nullable: true }) firstEnterpriseId: string | null = null;

  @Word() status: IpRightStatus = 'recorded';
  @Day({ nullable: true }) filedOn: IsoDay | null = null;
  @Flag() isFilingProven: boolean = false;
  @Day({ nullable: true }) publishedOn: IsoDay | null = null;
  @Day({ nullable: true }) grantedOn: IsoDay | null = null;
  @Day({ nullable: true }) endsOn: IsoDay | null = null;
  @Day({ nullable: true }) expiresOn: IsoDay | null = null;
  @Day({ nullable: true }) endedOn: IsoDay | null = null;
  @Flag() isAbnormal: boolean = false;

  @Ref({ nullable: true }) createdByImportId: string | null = null;
  @Ref({ nullable: true }) voidedByImportId: string | null = null;
  @Instant() readonly createdAt!: Date;
  @Instant() updatedAt!: Date;
  @Version() version: number = 1;

  static begin(id: string, kind: IpRightKind, now: Date): IpRight {
    return Object.assign(new IpRight(), { id, kind, createdAt: now, updatedAt: now });
  }

  /** Everything about it that is not its standing, at once; whose import had been undone is on record again. */
  describe(facts: RightFacts): void {
    const { numbers, title, numberOverride = null, giKind = null, importId = null } = facts;
    Object.assign(this, unknownStanding, numbers, {
      numberOverride,
      giKind,
      createdByImportId: importId,
      voidedByImportId: null,
    });
    this.rename(title);
  }

  rename(title: string): void {
    this.title = title;
    this.titleKey = normaliseKey(title);
  }

  get phase(): IpRightPhase {
    return phaseOf(this.status);
  }

  get isInForce(): boolean {
    return isInForce(this.status);
  }

  /** One that takes its owner off the zero list: a granted invention in force that is not found abnormal. */
  get isCountedInvention(): boolean {
    return this.kind === 'invention' && this.isInForce && !this.isAbnormal && this.voidedByImportId === null;
  }

  /** Anybody may read what was published or granted; before that the filing is its owners' secret. */
  get isPublic(): boolean {
    return this.publicationNo !== null || this.publishedOn !== null || this.grantedOn !== null || this.isInForce;
  }

  stand(standing: Standing): void {
    Object.assign(this, standing);
  }

  /** Takes numbers that were not known, and the publication of the grant for that of the application. */
  learnNumbers(numbers: RightNumbers): void {
    if (this.learnsApplication(numbers)) {
      this.applicationNo = numbers.applicationNo;
      this.rightKey = numbers.rightKey;
    }
    if (this.learnsPublication(numbers)) this.publicationNo = numbers.publicationNo;
  }

  wouldLearn(numbers: RightNumbers): boolean {
    return this.learnsApplication(numbers) || this.learnsPublication(numbers);
  }

  private learnsApplication({ applicationNo }: RightNumbers): boolean {
    return this.applicationNo === null && applicationNo !== null;
  }

  private learnsPublication({ publicationNo }: RightNumbers): boolean {
    if (publicationNo === null || publicationNo === this.publicationNo) return false;
    return this.publicationNo === null || /A\d?$/.test(this.publicationNo);
  }
}
