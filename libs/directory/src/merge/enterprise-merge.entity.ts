import { BelongsTo, Id, Instant, Ref, TableOf, Version } from '@ipharbor/platform/persistence';
import { Enterprise } from '../enterprise/enterprise.entity';

/** One record found to repeat another, and what that decision moved, so that it can be taken back. */
@TableOf('enterprise_merge', { index: [['fromId'], ['intoId']] })
export class EnterpriseMerge {
  @Id() readonly id!: string;
  @BelongsTo('enterprise_merge', 'fromId', () => Enterprise)
  @Ref()
  readonly fromId!: string;
  @BelongsTo('enterprise_merge', 'intoId', () => Enterprise)
  @Ref()
  readonly intoId!: string;
  @Instant() readonly mergedAt!: Date;
  @Instant({ nullable: true }) undoneAt: Date | null = null;
  @Version() version: number = 1;
}
