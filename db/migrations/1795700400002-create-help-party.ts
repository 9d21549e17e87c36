import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHelpParty1795700400002 extends Change {
  change = (schema: Schema) =>
    schema.create('help_party', (t) =>
      t
        .id()
        .ref('requestId')
        .word('role')
        .name('name')
        .line('nameKey')
        .code('uscc', { nullable: true })
        .ref('enterpriseId', { nullable: true })
        .line('address', { nullable: true })
        .index(['requestId'])
        .index(['enterpriseId'])
        .index(['nameKey'])
        .belongsTo('requestId', 'help_request'),
    );
}
