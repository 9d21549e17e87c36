import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateTrusteeshipProgramme1795700500009 extends Change {
  change = (schema: Schema) =>
    schema.create('trusteeship_programme', (t) =>
      t
        .id()
        .name('name')
        .ref('clusterId')
        .code('regionCode')
        .ref('unitId', { nullable: true })
        .word('status')
        .doc('providerIds')
        .day('objectionUntil', { nullable: true })
        .note('evaluation', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['regionCode', 'status'])
        .index(['clusterId']),
    );
}
