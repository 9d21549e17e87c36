import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateAccessGrant1795600100001 extends Change {
  change = (schema: Schema) =>
    schema.create('access_grant', (t) =>
      t
        .id()
        .word('principalType')
        .ref('principalId')
        .word('subjectType')
        .ref('subjectId')
        .code('regionCode', { nullable: true })
        .line('reason')
        .day('fromOn')
        .day('toOn', { nullable: true })
        .index(['principalType', 'principalId', 'subjectType', 'subjectId'])
        .index(['subjectType', 'subjectId']),
    );
}
