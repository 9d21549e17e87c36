import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Code, Day, Id, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { Enterprise } from '../enterprise/enterprise.entity';

/**
 * 高新技术企业、创新型企业、知识产权示范企业、优势企业、优势培育企业、科技型中小企业、专精特新、规模以上、版权重点保护、
 * 民营“二次创业”、贯标 (GB/T 29490).
 */
export const labelKinds = [
  'high-tech',
  'innovative',
  'demonstration',
  'advantage',
  'advantage-cultivation',
  'tech-sme',
  'specialised',
  'above-scale',
  'key-copyright',
  'second-start-up',
  'ip-management-standard',
] as const;
export type LabelKind = (typeof labelKinds)[number];

/** A recognition by an authority, for a time: a firm may hold the same one several times, one after the other. */
@TableOf('enterprise_label', {
  index: [['enterpriseId'], ['kind', 'enterpriseId', 'toOn'], ['toOn']],
  about: 'enterpriseId',
})
export class EnterpriseLabel {
  @Id() readonly id!: string;
  @BelongsTo('enterprise_label', 'enterpriseId', () => Enterprise)
  @Ref()
  enterpriseId!: string;
  @Word() readonly kind!: LabelKind;
  @Code({ nullable: true }) readonly certificateNo: string | null = null;
  @Day() readonly fromOn!: IsoDay;
  /** The last day; null while no end is known. */
  @Day({ nullable: true }) toOn: IsoDay | null = null;
  @Version() version: number = 1;

  holdsOn(day: IsoDay): boolean {
    return this.fromOn <= day && (this.toOn === null || this.toOn >= day);
  }
}
