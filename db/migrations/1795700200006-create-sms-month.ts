import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateSmsMonth1795700200006 extends Change {
  change = (schema: Schema) =>
    schema.create('sms_month', (t) =>
      t
        .id()
        .code('month')
        .fen('capFen')
        .fen('spentFen')
        .count('segments')
        .count('messages')
        .version()
        .index(['month'], { unique: true }),
    );
}
