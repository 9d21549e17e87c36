import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateHelpDraft1795700400005 extends Change {
  change = (schema: Schema) =>
    schema.create('help_draft', (t) =>
      t
        .id()
        .hash('keyHash')
        .hash('resumeHash', { nullable: true })
        .instant('resumeUntil', { nullable: true })
        .doc('content')
        .word('step')
        .instant('createdAt')
        .instant('savedAt')
        .ref('requestId', { nullable: true })
        .version()
        .index(['keyHash'], { unique: true })
        .index(['resumeHash'], { unique: true })
        .index(['savedAt']),
    );
}
