import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateKeyEnterprise1795700600008 extends Change {
  change(schema: Schema): Promise<void> {
    return schema.create('key_enterprise', (t) =>
      t
        .id()
        .ref('enterpriseId')
        .ref('activeKey', { nullable: true })
        .name('enterpriseName')
        .code('regionCode')
        .doc('criteria')
        .name('decisionNo')
        .day('decidedOn')
        .day('fromOn')
        .day('toOn')
        .line('endReason', { nullable: true })
        .ref('createdById')
        .instant('createdAt')
        .version()
        .index(['activeKey'], { unique: true })
        .index(['enterpriseId'])
        .index(['regionCode', 'toOn']),
    );
  }
}
