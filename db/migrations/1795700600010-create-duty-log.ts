import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateDutyLog1795700600010 extends Change {
  change(schema: Schema): Promise<void> {
    return schema.create('duty_log', (t) =>
      t
        .id()
        .ref('assignmentId')
        .ref('specialistId')
        .ref('professionalId')
        .ref('agencyId', { nullable: true })
        .ref('enterpriseId', { nullable: true })
        .name('targetName')
        .code('regionCode')
        .day('onDay')
        .word('mode')
        .count('minutes')
        .doc('topics')
        .note('advice', { nullable: true })
        .count('needs')
        .ref('recordedById')
        .word('confirmation')
        .ref('confirmedById', { nullable: true })
        .day('confirmedOn', { nullable: true })
        .count('rating', { nullable: true })
        .note('disputeReason', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['assignmentId', 'onDay'])
        .index(['professionalId', 'onDay'])
        .index(['agencyId', 'onDay'])
        .index(['enterpriseId', 'onDay'])
        .index(['regionCode', 'onDay'])
        .belongsTo('assignmentId', 'assignment'),
    );
  }
}
