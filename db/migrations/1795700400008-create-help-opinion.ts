import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHelpOpinion1795700400008 extends Change {
  change = (schema: Schema) =>
    schema.create('help_opinion', (t) =>
      t
        .id()
        .ref('requestId')
        .word('kind')
        .doc('content')
        .ref('documentId')
        .code('documentNo')
        .day('issuedOn')
        .ref('issuedById')
        .index(['requestId'])
        .belongsTo('requestId', 'help_request'),
    );
}
