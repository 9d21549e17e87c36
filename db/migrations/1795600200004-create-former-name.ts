import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateFormerName1795600200004 extends Change {
  change = (schema: Schema) =>
    schema.create('former_name', (t) =>
      t
        .id()
        .ref('enterpriseId')
        .name('name')
        .line('nameKey')
        .day('toOn', { nullable: true })
        .ref('voidedByImportId', { nullable: true })
        .version()
        .index(['enterpriseId', 'nameKey'], { unique: true })
        .index(['nameKey'])
        .belongsTo('enterpriseId', 'enterprise'),
    );
}
