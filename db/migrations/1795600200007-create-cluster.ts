import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateCluster1795600200007 extends Change {
  change = (schema: Schema) =>
    schema.create('cluster', (t) =>
      t
        .id()
        .name('name')
        .line('nameKey')
        .code('regionCode')
        .line('industry', { nullable: true })
        .note('description', { nullable: true })
        .day('foundedOn', { nullable: true })
        .day('endedOn', { nullable: true })
        .instant('createdAt')
        .instant('updatedAt')
        .version()
        .index(['nameKey'], { unique: true })
        .index(['regionCode', 'nameKey']),
    );
}
