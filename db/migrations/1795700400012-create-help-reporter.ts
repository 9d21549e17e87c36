import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHelpReporter1795700400012 extends Change {
  change = (schema: Schema) =>
    schema.create('help_reporter', (t) =>
      t
        .id()
        .ref('requestId')
        .doc('sealed')
        .flag('isNamed')
        .instant('sealedAt')
        .index(['requestId'], { unique: true })
        .belongsTo('requestId', 'help_request'),
    );
}
