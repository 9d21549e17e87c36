import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateEnterpriseMerge1795600200011 extends Change {
  change = (schema: Schema) =>
    schema.create('enterprise_merge', (t) =>
      t
        .id()
        .ref('fromId')
        .ref('intoId')
        .instant('mergedAt')
        .instant('undoneAt', { nullable: true })
        .version()
        .index(['fromId'])
        .index(['intoId'])
        .belongsTo('fromId', 'enterprise')
        .belongsTo('intoId', 'enterprise'),
    );
}
