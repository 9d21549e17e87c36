import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateUnit1795600100007 extends Change {
  change = (schema: Schema) =>
    schema.create('unit', (t) =>
      t
        .id()
        .ref('parentId', { nullable: true })
        .word('kind')
        .name('name')
        .code('regionCode')
        .flag('isClosed')
        .instant('createdAt')
        .version()
        .index(['parentId'])
        .index(['regionCode']),
    );
}
