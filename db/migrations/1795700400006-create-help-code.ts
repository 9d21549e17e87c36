import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHelpCode1795700400006 extends Change {
  change = (schema: Schema) =>
    schema.create('help_code', (t) =>
      t
        .id()
        .ref('requestId')
        .hash('codeHash')
        .word('purpose')
        .instant('validUntil')
        .instant('usedAt', { nullable: true })
        .version()
        .index(['codeHash'], { unique: true })
        .index(['requestId', 'purpose'])
        .belongsTo('requestId', 'help_request'),
    );
}
