import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateFormerRegion1795600200005 extends Change {
  change = (schema: Schema) =>
    schema.create('former_region', (t) =>
      t
        .id()
        .ref('code')
        .name('name')
        .count('fromYear', { nullable: true })
        .count('toYear')
        .ref('successorCode')
        .index(['code'])
        .index(['successorCode']),
    );
}
