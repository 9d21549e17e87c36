import { Change, type Schema } from '@ipharbor/platform/persistence';

export class AddHolderToWorkItem1795700100001 extends Change {
  change = (schema: Schema) =>
    schema.add('work_item', (t) =>
      t
        .ref('holderId', { nullable: true })
        .count('escalationLevel', { nullable: true })
        .day('endedOn', { nullable: true })
        .count('daysLate', { nullable: true })
        .index(['holderId', 'status', 'dueOn'])
        .index(['endedById', 'endedAt'])
        .index(['endedOn', 'regionCode', 'holderId', 'daysLate'])
        .index(['status', 'kind', 'escalationLevel', 'dueOn']),
    );
}
