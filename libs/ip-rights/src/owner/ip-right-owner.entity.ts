import { normaliseKey, type IsoDay } from '@ipharbor/platform/kernel';
import {
  BelongsTo,
  Code,
  Count,
  Day,
  Flag,
  Id,
  Line,
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import { IpRight } from '../ip-right/ip-right.entity';

/** 原始取得 (named in the application), 受让取得 */
export type Acquisition = 'filing' | 'transfer';

/**
 * 权利人: one party over the days it owned the right. Also the scope of the right: whoever sees one of its owners sees it.
 * A party that is not in the register is kept by name, and offered for matching.
 */
@TableOf('ip_right_owner', {
  index: [
    ['ipRightId', 'position'],
    ['enterpriseId', 'isPresent'],
    ['regionCode', 'ipRightId'],
    ['partyKey', 'enterpriseId'],
    ['importId'],
  ],
})
export class IpRightOwner {
  @Id() readonly id!: string;
  @Ref() readonly ipRightId!: string;
  @BelongsTo('ip_right_owner', 'ipRightId', () => IpRight) readonly right?: never;
  @Ref({ nullable: true }) enterpriseId: string | null = null;
  /** As the paper names it, also when it is matched to an enterprise of another name today. */
  @Line() partyName!: string;
  @Line() partyKey!: string;
  /** That of the enterprise while it owns the right; of an outside party that of whoever recorded it. */
  @Code({ nullable: true }) regionCode: string | null = null;
  /** 1 for the first-named. */
  @Count() readonly position!: number;
  @Word() readonly acquiredBy!: Acquisition;
  /** Null: from the filing on, or from a day that nobody knows. */
  @Day({ nullable: true }) readonly fromOn!: IsoDay | null;
  /** The first day on which it no longer owned the right; null for a present owner. */
  @Day({ nullable: true }) toOn: IsoDay | null = null;
  /** Past owners whose last day nobody knows are past all the same. */
  @Flag() isPresent: boolean = true;
  /** Percent, 1 to 100; null for joint ownership without agreed shares. */
  @Count({ nullable: true }) share: number | null = null;
  /** Opens the right to the party: present owners, and past ones once it is public. */
  @Flag() isOpen: boolean = true;
  @Ref({ nullable: true }) readonly importId: string | null = null;
  @Ref({ nullable: true }) voidedByImportId: string | null = null;
  @Version() version: number = 1;

  name(partyName: string): void {
    this.partyName = partyName;
    this.partyKey = normaliseKey(partyName);
  }

  /** Matching adds who it is; what the paper says stays. */
  matchTo(enterprise: { readonly id: string; readonly jurisdictionRegion: string }): void {
    this.enterpriseId = enterprise.id;
    this.regionCode = enterprise.jurisdictionRegion;
  }

  end(onDay: IsoDay | null): void {
    this.toOn = onDay;
    this.isPresent = false;
  }

  /** As if it had never ended. */
  stay(): void {
    this.toOn = null;
    this.isPresent = true;
  }
}
