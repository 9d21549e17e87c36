import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateSession1795600100006 extends Change {
  change = (schema: Schema) =>
    schema.create('session', (t) =>
      t
        .id()
        .ref('accountId')
        .hash('tokenHash')
        .ref('actingPostId', { nullable: true })
        .instant('startedAt')
        .instant('lastSeenAt')
        .instant('endedAt', { nullable: true })
        .word('endedBecause', { nullable: true })
        .code('sourceIp', { nullable: true })
        .line('userAgent', { nullable: true })
        .index(['tokenHash'], { unique: true })
        .index(['accountId', 'endedAt']),
    );
}
