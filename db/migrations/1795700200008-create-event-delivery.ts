import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateEventDelivery1795700200008 extends Change {
  change = (schema: Schema) =>
    schema.create('event_delivery', (t) =>
      t
        .id()
        .ref('subscriptionId')
        .code('event')
        .word('subjectType')
        .ref('subjectId')
        .word('status')
        .instant('notBefore')
        .instant('sentAt', { nullable: true })
        .instant('settledAt', { nullable: true })
        .code('failure', { nullable: true })
        .line('failureDetail', { nullable: true })
        .count('attempts')
        .ref('batchId', { nullable: true })
        .hash('dedupeKey')
        .instant('createdAt')
        .version()
        .index(['dedupeKey'], { unique: true })
        .index(['subscriptionId', 'createdAt'])
        .index(['subscriptionId', 'status', 'createdAt'])
        .index(['batchId']),
    );
}
