import { normaliseKey, type IsoDay } from '@ipharbor/platform/kernel';
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
  Ref,
  TableOf,
  Version,
  Word,
} from '@ipharbor/platform/persistence';
import { Agency } from '../agency/agency.entity';
import { initialsOf } from '../search/initials';

/** 专家、志愿者、专利代理师、服务机构人员 */
export const professionalKinds = ['expert', 'volunteer', 'attorney', 'agency-staff'] as const;
export type ProfessionalKind = (typeof professionalKinds)[number];

export const professionalStatuses = ['active', 'paused', 'left'] as const;
export type ProfessionalStatus = (typeof professionalStatuses)[number];

/** 专业人员: somebody who can be sent to enterprises. Visits need the signed undertaking of secrecy first. */
@TableOf('professional', { index: [['regionCode', 'nameKey'], ['agencyId']], confidential: ['phone', 'email'] })
export class Professional {
  @Id() readonly id!: string;
  @Name() name!: string;
  @Line() nameKey!: string;
  @Line() initials!: string;
  @Word() kind!: ProfessionalKind;
  @Word() status: ProfessionalStatus = 'active';
  /** Where the agency is not in our register, and for experts of universities. */
  @Name({ nullable: true }) employer: string | null = null;
  @BelongsTo('professional', 'agencyId', () => Agency)
  @Ref({ nullable: true })
  agencyId: string | null = null;
  /** Where they can be sent. */
  @Code() regionCode!: string;
  /** 专业领域 in words. */
  @Doc() fields: string[] = [];
  /** GB/T 4754 codes or words. */
  @Doc() industries: string[] = [];
  /** 执业证号 of a patent attorney. */
  @Code({ nullable: true }) practiceNo: string | null = null;
  /** Enterprises looked after at the same time. */
  @Count() capacity: number = 20;
  @Flag() hasSecrecyUndertaking: boolean = false;
  @Day({ nullable: true }) undertakingOn: IsoDay | null = null;
  @Code({ nullable: true }) phone: string | null = null;
  @Name({ nullable: true }) email: string | null = null;
  @Instant() readonly createdAt!: Date;
  @Instant() updatedAt!: Date;
  @Version() version: number = 1;

  rename(name: string): void {
    this.name = name;
    this.nameKey = normaliseKey(name);
    this.initials = initialsOf(this.nameKey);
  }

  /** 签署保密承诺 */
  undertakeSecrecy(onDay: IsoDay): void {
    this.hasSecrecyUndertaking = true;
    this.undertakingOn = onDay;
  }
}
