import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateEventSubscription1795700200007 extends Change {
  change = (schema: Schema) =>
    schema.create('event_subscription', (t) =>
      t
        .id()
        .name('name')
        .word('transport')
        .line('url', { nullable: true })
        .note('sealedSecret', { nullable: true })
        .doc('events')
        .flag('isPaused')
        .ref('createdById', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['transport', 'createdAt']),
    );
}
