import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHandOverStep1795700500004 extends Change {
  change = (schema: Schema) =>
    schema.create('hand_over_step', (t) =>
      t
        .id()
        .ref('agreementId')
        .word('kind')
        .count('place')
        .day('doneOn', { nullable: true })
        .ref('doneById', { nullable: true })
        .note('outcome', { nullable: true })
        .version()
        .index(['agreementId', 'kind'], { unique: true })
        .belongsTo('agreementId', 'agreement'),
    );
}
