import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateEnterpriseLabel1795600200003 extends Change {
  change = (schema: Schema) =>
    schema.create('enterprise_label', (t) =>
      t
        .id()
        .ref('enterpriseId')
        .word('kind')
        .code('certificateNo', { nullable: true })
        .day('fromOn')
        .day('toOn', { nullable: true })
        .version()
        .index(['enterpriseId'])
        .index(['kind', 'enterpriseId', 'toOn'])
        .index(['toOn'])
        .belongsTo('enterpriseId', 'enterprise'),
    );
}
