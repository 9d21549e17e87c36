import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateProcessLease1795600000002 extends Change {
  change = (schema: Schema) =>
    schema.create('process_lease', (t) => t.id().ref('holder', { nullable: true }).instant('until'));
}
