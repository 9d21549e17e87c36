import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateDeliveryAttempt1795700200004 extends Change {
  change = (schema: Schema) =>
    schema.create('delivery_attempt', (t) =>
      t
        .id()
        .ref('deliveryId')
        .instant('startedAt')
        .count('tookMs')
        .word('ended')
        .code('failure', { nullable: true })
        .line('detail', { nullable: true })
        .index(['deliveryId', 'startedAt'])
        .index(['startedAt']),
    );
}
