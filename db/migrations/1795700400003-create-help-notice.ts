import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHelpNotice1795700400003 extends Change {
  change = (schema: Schema) =>
    schema.create('help_notice', (t) =>
      t
        .id()
        .ref('requestId')
        .word('kind')
        .ref('documentId', { nullable: true })
        .code('documentNo', { nullable: true })
        .doc('content')
        .day('madeOn')
        .ref('madeById')
        .word('mode', { nullable: true })
        .day('servedOn', { nullable: true })
        .line('receipt', { nullable: true })
        .ref('servedById', { nullable: true })
        .version()
        .index(['requestId', 'kind'])
        .belongsTo('requestId', 'help_request'),
    );
}
