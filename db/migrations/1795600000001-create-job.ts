import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateJob1795600000001 extends Change {
  change = (schema: Schema) =>
    schema.create('job', (t) =>
      t
        .id()
        .code('name')
        .doc('payload')
        .ref('eventId', { nullable: true })
        .word('status')
        .instant('runAt')
        .instant('leaseUntil', { nullable: true })
        .ref('token', { nullable: true })
        .instant('announceAt')
        .count('attempts')
        .line('dedupeKey', { nullable: true })
        .note('error', { nullable: true })
        .instant('settledAt', { nullable: true })
        .index(['dedupeKey'], { unique: true })
        .index(['status', 'announceAt'])
        .index(['status', 'leaseUntil'])
        .index(['token'])
        .index(['settledAt']),
    );
}
