import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateWorkItemCopy1795700000001 extends Change {
  change = (schema: Schema) =>
    schema.create('work_item_copy', (t) =>
      t
        .id()
        .ref('workItemId')
        .ref('accountId')
        .belongsTo('workItemId', 'work_item')
        .index(['workItemId', 'accountId'], { unique: true })
        .index(['accountId', 'workItemId']),
    );
}
