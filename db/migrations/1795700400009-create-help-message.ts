import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHelpMessage1795700400009 extends Change {
  change = (schema: Schema) =>
    schema.create('help_message', (t) =>
      t
        .id()
        .ref('requestId')
        .word('side')
        .ref('authorId')
        .name('authorName')
        .note('text')
        .instant('sentAt')
        .index(['requestId', 'sentAt'])
        .belongsTo('requestId', 'help_request'),
    );
}
