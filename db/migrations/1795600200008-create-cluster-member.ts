import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateClusterMember1795600200008 extends Change {
  change = (schema: Schema) =>
    schema.create('cluster_member', (t) =>
      t
        .id()
        .ref('clusterId')
        .ref('enterpriseId')
        .day('fromOn')
        .day('toOn', { nullable: true })
        .version()
        .index(['clusterId', 'toOn', 'enterpriseId'])
        .index(['enterpriseId'])
        .belongsTo('clusterId', 'cluster')
        .belongsTo('enterpriseId', 'enterprise'),
    );
}
