import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateNotificationPreference1795700200001 extends Change {
  change = (schema: Schema) =>
    schema.create('notification_preference', (t) =>
      t
        .id()
        .ref('accountId')
        .word('category')
        .flag('inApp')
        .word('mail')
        .flag('sms')
        .version()
        .index(['accountId', 'category'], { unique: true }),
    );
}
