import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateCalendarFeed1795700100007 extends Change {
  change = (schema: Schema) =>
    schema.create('calendar_feed', (t) =>
      t
        .id()
        .ref('accountId')
        .hash('secretHash')
        .instant('createdAt')
        .instant('revokedAt', { nullable: true })
        .version()
        .index(['secretHash'], { unique: true })
        .index(['accountId']),
    );
}
