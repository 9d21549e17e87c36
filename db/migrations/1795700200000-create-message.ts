import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateMessage1795700200000 extends Change {
  change = (schema: Schema) =>
    schema.create('message', (t) =>
      t
        .id()
        .ref('accountId', { nullable: true })
        .name('contactName', { nullable: true })
        .code('contactPhone', { nullable: true })
        .name('contactEmail', { nullable: true })
        .code('kind')
        .word('category')
        .flag('isCritical')
        .word('subjectType')
        .ref('subjectId')
        .code('regionCode', { nullable: true })
        .day('day')
        .line('title')
        .note('body')
        .doc('values')
        .flag('isShown')
        .flag('isRead')
        .instant('readAt', { nullable: true })
        .instant('followUpAt', { nullable: true })
        .hash('dedupeKey')
        .instant('createdAt')
        .version()
        .index(['dedupeKey'], { unique: true })
        .index(['accountId', 'createdAt'])
        .index(['accountId', 'isRead', 'createdAt'])
        .index(['followUpAt']),
    );
}
