import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateMailAddress1795700200002 extends Change {
  change = (schema: Schema) =>
    schema.create('mail_address', (t) =>
      t.id().ref('accountId').name('email').version().index(['accountId'], { unique: true }),
    );
}
