import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateIdempotencyKey1795600000003 extends Change {
  change = (schema: Schema) =>
    schema.create('idempotency_key', (t) =>
      t
        .id()
        .ref('accountId')
        .line('route')
        .line('key')
        .hash('bodyHash')
        .count('status')
        .doc('body', { nullable: true })
        .instant('at')
        .index(['accountId', 'route', 'key'], { unique: true })
        .index(['at']),
    );
}
