import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateWorkItemGram1795700100008 extends Change {
  change = (schema: Schema) =>
    schema.create('work_item_gram', (t) => t.ref('gram').ref('workItemId').primary('gram', 'workItemId'));
}
