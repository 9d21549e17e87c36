import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateCalendarNotice1795700000010 extends Change {
  change = (schema: Schema) =>
    schema.create('calendar_notice', (t) =>
      t
        .id()
        .word('scope')
        .count('ofYear')
        .count('settledYear', { nullable: true })
        .line('title')
        .day('publishedOn')
        .line('source', { nullable: true })
        .doc('content')
        .word('status')
        .ref('proposedById', { nullable: true })
        .instant('proposedAt')
        .count('adoptedAs', { nullable: true })
        .ref('adoptedById', { nullable: true })
        .instant('adoptedAt', { nullable: true })
        .day('changedFrom', { nullable: true })
        .day('changedTo', { nullable: true })
        .version()
        .index(['adoptedAs'], { unique: true })
        .index(['ofYear', 'status']),
    );
}
