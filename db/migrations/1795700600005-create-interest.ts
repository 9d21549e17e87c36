import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateInterest1795700600005 extends Change {
  change(schema: Schema): Promise<void> {
    return schema.create('interest', (t) =>
      t
        .id()
        .ref('enterpriseId')
        .code('regionCode')
        .word('kind')
        .word('holderType')
        .ref('holderId')
        .note('note', { nullable: true })
        .day('fromOn')
        .day('toOn', { nullable: true })
        .ref('declaredById')
        .instant('createdAt')
        .version()
        .index(['enterpriseId', 'toOn'])
        .index(['holderId', 'toOn'])
        .index(['regionCode', 'toOn']),
    );
  }
}
