import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateWorkItemHold1795700000003 extends Change {
  change = (schema: Schema) =>
    schema.create('work_item_hold', (t) =>
      t
        .id()
        .ref('workItemId')
        .line('reason')
        .day('fromOn')
        .day('toOn', { nullable: true })
        .day('capOn')
        .ref('heldById', { nullable: true })
        .ref('resumedById', { nullable: true })
        .version()
        .belongsTo('workItemId', 'work_item')
        .index(['workItemId'])
        .index(['toOn', 'capOn']),
    );
}
