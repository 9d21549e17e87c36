import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateAssignmentHandedItem1795700600004 extends Change {
  change(schema: Schema): Promise<void> {
    return schema.create('assignment_handed_item', (t) =>
      t
        .id()
        .ref('assignmentId')
        .ref('workItemId')
        .ref('fromAccountId', { nullable: true })
        .ref('fromUnitId', { nullable: true })
        .index(['assignmentId'])
        .belongsTo('assignmentId', 'assignment'),
    );
  }
}
