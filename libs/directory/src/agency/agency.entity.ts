import { normaliseKey } from '@ipharbor/platform/kernel';
import { Code, Doc, Id, Instant, Line, Name, TableOf, Version, Word } from '@ipharbor/platform/persistence';

/** 专利代理、商标代理、版权登记、托管、检索分析、评估、维权、运营、培训 */
export const agencyServices = [
  'patent',
  'trademark',
  'copyright',
  'trusteeship',
  'search',
  'valuation',
  'enforcement',
  'commercialisation',
  'training',
] as const;
export type AgencyService = (typeof agencyServices)[number];

export const agencyStatuses = ['active', 'suspended', 'closed'] as const;
export type AgencyStatus = (typeof agencyStatuses)[number];

/**
 * 知识产权服务机构. Whoever files patents for others needs the licence (专利代理条例 Art. 9, in force since 2019-03-01); the
 * agency code has five digits, of which the first two say the province.
 */
@TableOf('agency', {
  unique: [['nameKey'], ['uscc'], ['agencyCode']],
  index: [['regionCode', 'nameKey']],
  confidential: ['phone'],
})
export class Agency {
  @Id() readonly id!: string;
  @Name() name!: string;
  @Line() nameKey!: string;
  @Code({ nullable: true }) uscc: string | null = null;
  @Code({ nullable: true }) agencyCode: string | null = null;
  /** 执业许可证号 */
  @Code({ nullable: true }) licenceNo: string | null = null;
  @Word() status: AgencyStatus = 'active';
  @Code() regionCode!: string;
  @Doc() services: AgencyService[] = [];
  @Line({ nullable: true }) address: string | null = null;
  @Name({ nullable: true }) contactName: string | null = null;
  @Code({ nullable: true }) phone: string | null = null;
  @Instant() readonly createdAt!: Date;
  @Instant() updatedAt!: Date;
  @Version() version: number = 1;

  rename(name: string): void {
    this.name = name;
    this.nameKey = normaliseKey(name);
  }
}
