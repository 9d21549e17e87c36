import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHelpTransfer1795700400007 extends Change {
  change = (schema: Schema) =>
    schema.create('help_transfer', (t) =>
      t
        .id()
        .ref('requestId')
        .word('target')
        .name('toBody')
        .line('basis', { nullable: true })
        .line('reason')
        .day('sentOn')
        .ref('sentById')
        .day('receivedOn', { nullable: true })
        .code('receiptNo', { nullable: true })
        .word('answer', { nullable: true })
        .line('note', { nullable: true })
        .version()
        .index(['requestId'])
        .belongsTo('requestId', 'help_request'),
    );
}
