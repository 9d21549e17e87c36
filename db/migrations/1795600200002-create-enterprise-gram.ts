import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateEnterpriseGram1795600200002 extends Change {
  change = (schema: Schema) =>
    schema.create('enterprise_gram', (t) => t.ref('gram').count('serial').primary('gram', 'serial'));
}
