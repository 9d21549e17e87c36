import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateDemoAccount1795600100011 extends Change {
  change = (schema: Schema) =>
    schema.create('demo_account', (t) =>
      t.id().code('username').word('role').name('displayName').line('hint').code('password').count('place'),
    );
}
