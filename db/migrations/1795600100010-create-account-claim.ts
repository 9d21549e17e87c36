import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateAccountClaim1795600100010 extends Change {
  change = (schema: Schema) =>
    schema.create('account_claim', (t) =>
      t
        .id()
        .word('kind')
        .code('code')
        .ref('subjectId')
        .name('subjectName')
        .code('regionCode')
        .code('username')
        .name('applicantName')
        .code('phone')
        .ref('licenceId')
        .word('status')
        .line('reason', { nullable: true })
        .ref('decidedBy', { nullable: true })
        .instant('decidedAt', { nullable: true })
        .ref('accountId', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['regionCode', 'status', 'createdAt'])
        .index(['subjectId', 'status']),
    );
}
