import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateSavedViews1795600100020 extends Change {
  change = (schema: Schema) =>
    schema.create('saved_views', (t) =>
      t.id().ref('accountId').code('list').doc('views').version().index(['accountId', 'list'], { unique: true }),
    );
}
