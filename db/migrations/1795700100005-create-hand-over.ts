import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHandOver1795700100005 extends Change {
  change = (schema: Schema) =>
    schema.create('hand_over', (t) =>
      t
        .id()
        .ref('leaverId')
        .code('regionCode', { nullable: true })
        .ref('recipientId')
        .doc('parts')
        .line('reason')
        .word('status')
        .doc('counts')
        .ref('createdById')
        .instant('createdAt')
        .ref('executedById', { nullable: true })
        .instant('executedAt', { nullable: true })
        .ref('undoneById', { nullable: true })
        .instant('undoneAt', { nullable: true })
        .version()
        .index(['leaverId', 'createdAt'])
        .index(['regionCode', 'createdAt'])
        .index(['createdById', 'createdAt']),
    );
}
