import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateMatchingPlanPair1795700600007 extends Change {
  change(schema: Schema): Promise<void> {
    return schema.create('matching_plan_pair', (t) =>
      t
        .id()
        .ref('planId')
        .word('targetType')
        .ref('targetId')
        .name('targetName')
        .ref('enterpriseId', { nullable: true })
        .code('regionCode')
        .code('industryCode', { nullable: true })
        .ref('currentId', { nullable: true })
        .ref('specialistId', { nullable: true })
        .count('cost', { nullable: true })
        .doc('factors', { nullable: true })
        .doc('candidates', { nullable: true })
        .word('unassignedReason', { nullable: true })
        .ref('editedById', { nullable: true })
        .line('editReason', { nullable: true })
        .version()
        .index(['planId', 'targetType', 'targetId'], { unique: true })
        .belongsTo('planId', 'matching_plan'),
    );
  }
}
