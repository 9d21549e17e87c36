import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateLegalEvent1795600300003 extends Change {
  change = (schema: Schema) =>
    schema.create('legal_event', (t) =>
      t
        .id()
        .ref('ipRightId')
        .word('kind')
        .day('onDay')
        .flag('isDayExact')
        .word('source')
        .code('documentNo', { nullable: true })
        .line('evidence', { nullable: true })
        .ref('correctsId', { nullable: true })
        .ref('importId', { nullable: true })
        .ref('voidedByImportId', { nullable: true })
        .ref('recordedBy', { nullable: true })
        .instant('recordedAt')
        .index(['ipRightId', 'onDay'])
        .index(['importId'])
        .belongsTo('ipRightId', 'ip_right'),
    );
}
