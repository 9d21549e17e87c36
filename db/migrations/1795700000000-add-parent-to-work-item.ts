import { Change, type Schema } from '@ipharbor/platform/persistence';

export class AddParentToWorkItem1795700000000 extends Change {
  change = (schema: Schema) =>
    schema.add('work_item', (t) => t.ref('parentId', { nullable: true }).index(['parentId', 'status']));
}
