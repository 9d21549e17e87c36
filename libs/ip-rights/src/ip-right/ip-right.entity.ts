import type { IsoDay } from '@ipharbor/platform/kernel';
import { Code, Day, Flag, Id, Instant, Line, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { isInForce, phaseOf, type IpRightPhase, type IpRightStatus, type Standing } from '../standing/standing';
import type { GiKind, IpRightKind } from './ip-right-kind';
import type { RightNumbers } from './right-numbers';

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

  /** Takes numbers that were not known before; those that were are kept. */
  learnNumbers(numbers: RightNumbers): void {
    if (this.applicationNo === null && numbers.applicationNo !== null) this.rightKey = numbers.rightKey;
    this.applicationNo ??= numbers.applicationNo;
    this.publicationNo = numbers.publicationNo ?? this.publicationNo;
  }
}
