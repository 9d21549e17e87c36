import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateSmsTemplate1795700200005 extends Change {
  change = (schema: Schema) =>
    schema.create('sms_template', (t) =>
      t
        .id()
        .code('code')
        .line('text')
        .word('status')
        .code('providerId', { nullable: true })
        .line('verdict', { nullable: true })
        .version()
        .index(['code'], { unique: true }),
    );
}
