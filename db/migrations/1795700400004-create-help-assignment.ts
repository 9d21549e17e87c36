import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHelpAssignment1795700400004 extends Change {
  change = (schema: Schema) =>
    schema.create('help_assignment', (t) =>
      t
        .id()
        .ref('requestId')
        .word('handlerKind')
        .ref('handlerId')
        .name('handlerName')
        .doc('factors')
        .line('reason', { nullable: true })
        .ref('grantId')
        .ref('assignedById')
        .day('fromOn')
        .day('toOn', { nullable: true })
        .version()
        .index(['requestId', 'fromOn'])
        .index(['handlerId', 'toOn'])
        .belongsTo('requestId', 'help_request'),
    );
}
