import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateEvent1795600000000 extends Change {
  change = (schema: Schema) =>
    schema.create('event', (t) =>
      t
        .id()
        .word('subjectType')
        .ref('subjectId')
        .ref('aboutId', { nullable: true })
        .count('seq')
        .code('action')
        .doc('payload', { nullable: true })
        .hash('payloadHash')
        .hash('prevHash', { nullable: true })
        .hash('hash')
        .ref('actorId', { nullable: true })
        .ref('actingAs', { nullable: true })
        .instant('at')
        .ref('requestId', { nullable: true })
        .code('sourceIp', { nullable: true })
        .index(['subjectType', 'subjectId', 'seq'], { unique: true })
        .index(['at'])
        .index(['actorId', 'at'])
        .index(['aboutId', 'at']),
    );
}
