import type { IsoDay } from '@ipharbor/platform/kernel';
import { Code, Day, Id, Instant, Line, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import type { LicenceKind } from '../terms/catalogue';

/** 资质: what an agency may do by law, from a day to a day, as its paper says. */
@TableOf('agency_licence', { index: [['agencyId', 'kind', 'validTo'], ['validTo']] })
export class AgencyLicence {
  @Id() readonly id!: string;
  @Ref() readonly agencyId!: string;
  @Code() regionCode!: string;
  @Word() readonly kind!: LicenceKind;
  @Code() readonly licenceNo!: string;
  @Day() readonly validFrom!: IsoDay;
  /** The last day; null where the paper names none. */
  @Day({ nullable: true }) validTo!: IsoDay | null;
  /** Why it ended before, such as 吊销 or 注销. */
  @Line({ nullable: true }) endedReason: string | null = null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  isValidOn(day: IsoDay): boolean {
    return this.validFrom <= day && (this.validTo === null || day <= this.validTo);
  }
}
