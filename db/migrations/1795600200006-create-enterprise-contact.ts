import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateEnterpriseContact1795600200006 extends Change {
  change = (schema: Schema) =>
    schema.create('enterprise_contact', (t) =>
      t
        .id()
        .ref('enterpriseId')
        .name('name')
        .word('role')
        .name('title', { nullable: true })
        .code('phone', { nullable: true })
        .name('email', { nullable: true })
        .day('fromOn')
        .day('toOn', { nullable: true })
        .version()
        .index(['enterpriseId'])
        .index(['phone'])
        .belongsTo('enterpriseId', 'enterprise'),
    );
}
