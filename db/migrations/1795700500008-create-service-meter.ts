import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateServiceMeter1795700500008 extends Change {
  change = (schema: Schema) =>
    schema.create('service_meter', (t) =>
      t
        .id()
        .ref('agreementId')
        .ref('clientId')
        .word('itemCode')
        .count('confirmed')
        .count('pending')
        .count('disputed')
        .version()
        .index(['clientId', 'itemCode'], { unique: true })
        .index(['agreementId'])
        .belongsTo('clientId', 'agreement_client'),
    );
}
