import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateRegion1795600200000 extends Change {
  change = (schema: Schema) =>
    schema.create('region', (t) =>
      t
        .ref('code')
        .name('name')
        .line('nameKey')
        .word('level')
        .ref('parentCode', { nullable: true })
        .flag('isStatistical')
        .primary('code')
        .index(['parentCode', 'code']),
    );
}
