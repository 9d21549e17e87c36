import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateMessageDelivery1795700200003 extends Change {
  change = (schema: Schema) =>
    schema.create('message_delivery', (t) =>
      t
        .id()
        .ref('messageId')
        .word('channel')
        .code('kind')
        .code('regionCode', { nullable: true })
        .name('recipientName')
        .name('target')
        .word('status')
        .instant('notBefore')
        .instant('sentAt', { nullable: true })
        .instant('settledAt', { nullable: true })
        .code('providerId', { nullable: true })
        .code('failure', { nullable: true })
        .line('failureDetail', { nullable: true })
        .count('attempts')
        .count('segments')
        .fen('costFen')
        .code('month', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['messageId', 'channel'], { unique: true })
        .index(['channel', 'createdAt'])
        .index(['channel', 'status', 'createdAt'])
        .index(['regionCode', 'channel', 'createdAt']),
    );
}
