import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateNumberSeries1795600500000 extends Change {
  change = (schema: Schema) => schema.create('number_series', (t) => t.id().count('next').version());
}
