import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateServiceRecord1795700500007 extends Change {
  change = (schema: Schema) =>
    schema.create('service_record', (t) =>
      t
        .id()
        .ref('batchId')
        .ref('agreementId')
        .ref('clientId')
        .ref('enterpriseId')
        .ref('agencyId')
        .code('regionCode')
        .word('itemCode')
        .day('servedOn')
        .count('quantity')
        .word('status')
        .day('silentOn', { nullable: true })
        .word('confirmedBy', { nullable: true })
        .day('confirmedOn', { nullable: true })
        .count('rating', { nullable: true })
        .note('reason', { nullable: true })
        .note('settlement', { nullable: true })
        .instant('loggedAt')
        .version()
        .index(['batchId', 'clientId'], { unique: true })
        .index(['agreementId', 'servedOn'])
        .index(['enterpriseId', 'status', 'servedOn'])
        .index(['agencyId', 'status', 'servedOn'])
        .index(['regionCode', 'status', 'servedOn'])
        .index(['clientId', 'itemCode', 'status'])
        .index(['status', 'silentOn'])
        .belongsTo('batchId', 'service_batch')
        .belongsTo('clientId', 'agreement_client'),
    );
}
