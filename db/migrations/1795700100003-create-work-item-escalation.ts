import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateWorkItemEscalation1795700100003 extends Change {
  change = (schema: Schema) =>
    schema.create('work_item_escalation', (t) =>
      t
        .id()
        .ref('workItemId')
        .count('level')
        .word('audience')
        .ref('accountId')
        .day('escalatedOn')
        .belongsTo('workItemId', 'work_item')
        .index(['workItemId', 'level', 'accountId'], { unique: true })
        .index(['escalatedOn', 'accountId']),
    );
}
