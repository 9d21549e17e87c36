import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateWorkItemClock1795700000002 extends Change {
  change = (schema: Schema) =>
    schema.create('work_item_clock', (t) =>
      t
        .id()
        .ref('workItemId')
        .word('phase')
        .code('rule', { nullable: true })
        .code('ruleVersion', { nullable: true })
        .word('nature')
        .count('n')
        .word('unit')
        .word('roll')
        .line('source', { nullable: true })
        .flag('isVerified')
        .day('triggerOn')
        .day('originalDueOn')
        .day('dueOn')
        .flag('isProvisional')
        .day('consultedTo', { nullable: true })
        .day('endedOn', { nullable: true })
        .version()
        .belongsTo('workItemId', 'work_item')
        .index(['workItemId', 'phase'], { unique: true })
        .index(['endedOn', 'consultedTo'])
        .index(['phase', 'endedOn', 'dueOn'])
        .index(['rule', 'endedOn']),
    );
}
