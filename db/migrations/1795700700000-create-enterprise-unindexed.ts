import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateEnterpriseUnindexed1795700700000 extends Change {
  change = (schema: Schema) => schema.create('enterprise_unindexed', (t) => t.serial('serial'));
}
