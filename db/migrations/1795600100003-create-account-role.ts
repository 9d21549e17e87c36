import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateAccountRole1795600100003 extends Change {
  change = (schema: Schema) =>
    schema.create('account_role', (t) =>
      t
        .id()
        .ref('accountId')
        .word('role')
        .instant('sinceAt')
        .instant('untilAt', { nullable: true })
        .index(['accountId'])
        .index(['role', 'untilAt']),
    );
}
