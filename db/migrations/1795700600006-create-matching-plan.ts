import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateMatchingPlan1795700600006 extends Change {
  change(schema: Schema): Promise<void> {
    return schema.create('matching_plan', (t) =>
      t
        .id()
        .name('name')
        .code('regionCode')
        .word('status')
        .doc('weights')
        .doc('languages')
        .count('targets')
        .count('assigned', { nullable: true })
        .count('totalCost', { nullable: true })
        .day('solvedOn', { nullable: true })
        .instant('appliedAt', { nullable: true })
        .ref('appliedById', { nullable: true })
        .instant('undoneAt', { nullable: true })
        .ref('createdById')
        .instant('createdAt')
        .version()
        .index(['regionCode', 'createdAt']),
    );
  }
}
