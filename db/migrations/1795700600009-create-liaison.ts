import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateLiaison1795700600009 extends Change {
  change(schema: Schema): Promise<void> {
    return schema.create('liaison', (t) =>
      t
        .id()
        .ref('enterpriseId')
        .name('enterpriseName')
        .code('regionCode')
        .word('role')
        .code('activeKey', { nullable: true })
        .name('name')
        .name('post', { nullable: true })
        .code('phone')
        .name('email', { nullable: true })
        .ref('accountId', { nullable: true })
        .day('fromOn')
        .day('toOn', { nullable: true })
        .day('consentOn', { nullable: true })
        .day('verifiedOn')
        .day('leavesOn', { nullable: true })
        .line('unreachable', { nullable: true })
        .ref('namedById')
        .instant('createdAt')
        .version()
        .index(['activeKey'], { unique: true })
        .index(['enterpriseId', 'toOn'])
        .index(['regionCode', 'toOn', 'verifiedOn']),
    );
  }
}
