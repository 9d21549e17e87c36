import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Code, Day, Id, Name, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { Enterprise } from '../enterprise/enterprise.entity';

/** 法定代表人、负责人、知识产权专员、研发负责人、财务、联络人 */
export const contactRoles = [
  'legal-representative',
  'manager',
  'ip-officer',
  'research-head',
  'finance',
  'liaison',
] as const;
export type ContactRole = (typeof contactRoles)[number];

/** 联系人: a person of the enterprise in one role, for a time. */
@TableOf('enterprise_contact', {
  index: [['enterpriseId'], ['phone']],
  confidential: ['phone', 'email'],
  about: 'enterpriseId',
})
export class EnterpriseContact {
  @Id() readonly id!: string;
  @BelongsTo('enterprise_contact', 'enterpriseId', () => Enterprise)
  @Ref()
  enterpriseId!: string;
  @Name() name!: string;
  @Word() role!: ContactRole;
  /** 职务 */
  @Name({ nullable: true }) title: string | null = null;
  @Code({ nullable: true }) phone: string | null = null;
  @Name({ nullable: true }) email: string | null = null;
  @Day() readonly fromOn!: IsoDay;
  @Day({ nullable: true }) toOn: IsoDay | null = null;
  @Version() version: number = 1;

  servesOn(day: IsoDay): boolean {
    return this.fromOn <= day && (this.toOn === null || this.toOn >= day);
  }
}
