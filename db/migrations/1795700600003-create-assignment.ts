import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateAssignment1795700600003 extends Change {
  change(schema: Schema): Promise<void> {
    return schema.create('assignment', (t) =>
      t
        .id()
        .word('targetType')
        .ref('targetId')
        .name('targetName')
        .ref('enterpriseId', { nullable: true })
        .code('regionCode')
        .ref('specialistId')
        .ref('professionalId')
        .ref('agencyId', { nullable: true })
        .word('status')
        .code('activeKey', { nullable: true })
        .code('offerKey', { nullable: true })
        .word('specialistAnswer')
        .day('specialistDueOn', { nullable: true })
        .ref('specialistAnswerById', { nullable: true })
        .word('enterpriseAnswer')
        .day('enterpriseDueOn', { nullable: true })
        .ref('enterpriseAnswerById', { nullable: true })
        .day('proposedOn')
        .day('fromOn', { nullable: true })
        .day('endedOn', { nullable: true })
        .note('reason', { nullable: true })
        .doc('candidates')
        .ref('planId', { nullable: true })
        .ref('formerId', { nullable: true })
        .ref('createdById', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['activeKey'], { unique: true })
        .index(['offerKey'], { unique: true })
        .index(['specialistId', 'status'])
        .index(['professionalId', 'status'])
        .index(['agencyId', 'status'])
        .index(['enterpriseId', 'status'])
        .index(['regionCode', 'status', 'proposedOn'])
        .index(['planId'])
        .index(['status', 'proposedOn'])
        .belongsTo('specialistId', 'specialist'),
    );
  }
}
