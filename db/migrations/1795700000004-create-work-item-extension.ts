import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateWorkItemExtension1795700000004 extends Change {
  change = (schema: Schema) =>
    schema.create('work_item_extension', (t) =>
      t
        .id()
        .ref('workItemId')
        .word('phase')
        .count('n')
        .word('unit')
        .line('reason')
        .ref('approvedById')
        .ref('grantedById', { nullable: true })
        .instant('grantedAt')
        .day('dueBefore')
        .day('dueAfter')
        .belongsTo('workItemId', 'work_item')
        .index(['workItemId']),
    );
}
