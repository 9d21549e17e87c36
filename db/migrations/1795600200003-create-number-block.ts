import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateNumberBlock1795600200003 extends Change {
  change = (schema: Schema) => schema.create('number_block', (t) => t.id().count('next').version());
}
