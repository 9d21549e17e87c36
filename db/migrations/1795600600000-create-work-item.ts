import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateWorkItem1795600600000 extends Change {
  change = (schema: Schema) =>
    schema.create('work_item', (t) =>
      t
        .id()
        .code('kind')
        .line('title')
        .word('subjectType')
        .ref('subjectId')
        .ref('enterpriseId', { nullable: true })
        .code('regionCode', { nullable: true })
        .ref('ownerAccountId', { nullable: true })
        .ref('ownerUnitId', { nullable: true })
        .ref('raisedById', { nullable: true })
        .day('dueOn')
        .word('status')
        .note('outcome', { nullable: true })
        .ref('endedById', { nullable: true })
        .instant('endedAt', { nullable: true })
        .day('lastUrgedOn', { nullable: true })
        .count('urges')
        .line('dedupeKey', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['dedupeKey'], { unique: true })
        .index(['ownerAccountId', 'status', 'dueOn'])
        .index(['ownerUnitId', 'status', 'dueOn'])
        .index(['raisedById', 'status', 'dueOn'])
        .index(['regionCode', 'status', 'dueOn'])
        .index(['subjectType', 'subjectId'])
        .index(['status', 'dueOn']),
    );
}
