import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreatePastPassword1795600100005 extends Change {
  change = (schema: Schema) =>
    schema.create('past_password', (t) =>
      t.id().ref('accountId').line('passwordHash').instant('setAt').index(['accountId', 'setAt']),
    );
}
