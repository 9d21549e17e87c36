import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateSpecialistObjection1795700600001 extends Change {
  change(schema: Schema): Promise<void> {
    return schema.create('specialist_objection', (t) =>
      t
        .id()
        .ref('specialistId')
        .day('raisedOn')
        .ref('raisedById')
        .name('objector', { nullable: true })
        .code('contact', { nullable: true })
        .note('grounds')
        .word('status')
        .note('answer', { nullable: true })
        .ref('decidedById', { nullable: true })
        .day('decidedOn', { nullable: true })
        .version()
        .index(['specialistId', 'status'])
        .belongsTo('specialistId', 'specialist'),
    );
  }
}
