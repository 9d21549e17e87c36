import { Code, Count, Day, Fen, Flag, Id, Instant, Line, Name, Note } from '@ipharbor/platform/persistence';
import { Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { normaliseKey, type IsoDay } from '@ipharbor/platform/kernel';
import { registration, type RegistrationAction, type RegistrationStatus } from './enterprise.lifecycle';
import { searchTextOf } from '../search/search-text';

/** By the first two characters of the code (GB 32100-2015), or as an officer says. */
export const entityKinds = [
  'organ',
  'institution',
  'social-group',
  'private-non-enterprise',
  'foundation',
  'company',
  'sole-trader',
  'cooperative',
  'other',
] as const;
export type EntityKind = (typeof entityKinds)[number];

/** 大型、中型、小型、微型 */
export const scales = ['large', 'medium', 'small', 'micro'] as const;
export type Scale = (typeof scales)[number];

/**
 * 企业: one legal entity, known by its unified social credit code and by every name it has had. `jurisdictionRegion` is the
 * township, zone or county that administers it today and alone decides who sees it; `regionCode` is where it was
 * registered and may be a code of the past.
 */
@TableOf('enterprise', {
  unique: [['serial'], ['uscc']],
  index: [
    ['nameKey'],
    ['jurisdictionRegion', 'inventionsInForce', 'rdStaff'],
    ['jurisdictionRegion', 'rdStaff'],
    ['jurisdictionRegion', 'employees'],
    ['jurisdictionRegion', 'updatedAt'],
    ['mergedIntoId'],
  ],
})
export class Enterprise {
  @Id() readonly id!: string;
  /** Key of its search rows, where the id would double their size. */
  @Count() readonly serial!: number;
  @Name() name!: string;
  @Line() nameKey!: string;
  /** Everything it is searched by, one key a line; see `search-text.ts`. */
  @Note() searchText!: string;
  @Code({ nullable: true }) uscc: string | null = null;
  /** Why an officer recorded a code whose check character fails. */
  @Line({ nullable: true }) usccOverride: string | null = null;
  @Word() entityKind: EntityKind = 'other';
  @Word() registrationStatus: RegistrationStatus = registration.initial;
  @Day({ nullable: true }) registrationStatusOn: IsoDay | null = null;
  @Code({ nullable: true }) regionCode: string | null = null;
  @Code() jurisdictionRegion!: string;
  @Line({ nullable: true }) address: string | null = null;
  @Day({ nullable: true }) registeredOn: IsoDay | null = null;
  /** GB/T 4754-2017: a letter and two to four digits. */
  @Code({ nullable: true }) industryCode: string | null = null;
  @Name({ nullable: true }) industry: string | null = null;
  @Word({ nullable: true }) scale: Scale | null = null;
  @Count({ nullable: true }) employees: number | null = null;
  @Count({ nullable: true }) rdStaff: number | null = null;
  /** Of the last full year, in fen. */
  @Fen({ nullable: true }) rdSpendFen: number | null = null;
  @Flag() isHighTech: boolean = false;
  /** Granted inventions in force today with this firm among their current owners; kept by the register of rights. */
  @Count() inventionsInForce: number = 0;
  /** The record that this one turned out to repeat. */
  @Ref({ nullable: true }) mergedIntoId: string | null = null;
  @Ref({ nullable: true }) createdByImportId: string | null = null;
  @Ref({ nullable: true }) voidedByImportId: string | null = null;
  @Instant() readonly createdAt!: Date;
  @Instant() updatedAt!: Date;
  @Version() version: number = 1;

  /** 零发明 */
  get isZeroInvention(): boolean {
    return this.inventionsInForce === 0;
  }

  /** Answers the name it had until now. `known` are all other names it is found by. */
  rename(name: string, known: readonly string[] = []): string {
    const before = this.name;
    this.name = name;
    this.nameKey = normaliseKey(name);
    this.knowAs(known);
    return before;
  }

  knowAs(otherNames: readonly string[]): void {
    this.searchText = searchTextOf([this.name, ...otherNames]);
  }

  /** A change at the registry of companies: 注销, 吊销, 迁出, 恢复. */
  register(action: RegistrationAction, onDay: IsoDay): void {
    this.registrationStatus = registration.next(this.registrationStatus, action);
    this.registrationStatusOn = onDay;
  }

  /** Answers the region that administered it until now. */
  moveTo(region: string): string {
    const before = this.jurisdictionRegion;
    this.jurisdictionRegion = region;
    return before;
  }
}
