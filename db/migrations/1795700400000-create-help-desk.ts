import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHelpDesk1795700400000 extends Change {
  change = (schema: Schema) =>
    schema.create('help_desk', (t) =>
      t.id().code('regionCode').ref('unitId').version().index(['regionCode'], { unique: true }),
    );
}
