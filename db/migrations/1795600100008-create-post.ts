import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreatePost1795600100008 extends Change {
  change = (schema: Schema) =>
    schema.create('post', (t) =>
      t
        .id()
        .ref('accountId')
        .ref('unitId')
        .name('title')
        .flag('isHead')
        .day('fromOn')
        .day('toOn', { nullable: true })
        .version()
        .index(['accountId'])
        .index(['unitId', 'isHead']),
    );
}
