import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateImportPage1795600400003 extends Change {
  change = (schema: Schema) =>
    schema.create('import_page', (t) =>
      t
        .id()
        .ref('importId')
        .count('round')
        .word('kind')
        .count('seq')
        .doc('items')
        .index(['importId', 'round', 'kind', 'seq'], { unique: true }),
    );
}
