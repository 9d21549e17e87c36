import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateMovedRow1795600200012 extends Change {
  change = (schema: Schema) =>
    schema.create('moved_row', (t) =>
      t
        .id()
        .ref('mergeId')
        .word('rowType')
        .ref('rowId')
        .index(['mergeId', 'rowType'])
        .belongsTo('mergeId', 'enterprise_merge'),
    );
}
