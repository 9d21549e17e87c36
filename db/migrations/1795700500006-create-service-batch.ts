import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateServiceBatch1795700500006 extends Change {
  change = (schema: Schema) =>
    schema.create('service_batch', (t) =>
      t
        .id()
        .ref('agencyId')
        .word('itemCode')
        .day('servedOn')
        .count('minutes', { nullable: true })
        .doc('people')
        .note('summary')
        .ref('loggedById')
        .instant('loggedAt')
        .index(['agencyId', 'servedOn']),
    );
}
