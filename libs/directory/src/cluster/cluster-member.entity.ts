import type { IsoDay } from '@ipharbor/platform/kernel';
import { BelongsTo, Day, Id, Ref, TableOf, Version } from '@ipharbor/platform/persistence';
import { Enterprise } from '../enterprise/enterprise.entity';
import { Cluster } from './cluster.entity';

/** An enterprise in a cluster, for a time. It may belong to several, and come back to one it left. */
@TableOf('cluster_member', {
  index: [['clusterId', 'toOn', 'enterpriseId'], ['enterpriseId']],
  about: 'enterpriseId',
})
export class ClusterMember {
  @Id() readonly id!: string;
  @BelongsTo('cluster_member', 'clusterId', () => Cluster)
  @Ref()
  readonly clusterId!: string;
  @BelongsTo('cluster_member', 'enterpriseId', () => Enterprise)
  @Ref()
  enterpriseId!: string;
  @Day() readonly fromOn!: IsoDay;
  /** The last day; null while it lasts. */
  @Day({ nullable: true }) toOn: IsoDay | null = null;
  @Version() version: number = 1;
}
