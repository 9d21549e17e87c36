import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateImportRun1795600400002 extends Change {
  change = (schema: Schema) =>
    schema.create('import_run', (t) =>
      t
        .id()
        .word('register')
        .word('mode')
        .word('status')
        .ref('accountId')
        .ref('actingAs', { nullable: true })
        .ref('documentId')
        .line('fileName')
        .hash('sha256')
        .code('jurisdictionRegion', { nullable: true })
        .doc('mapping', { nullable: true })
        .doc('header', { nullable: true })
        .count('totalRows', { nullable: true })
        .count('settled')
        .count('created')
        .count('updated')
        .count('unchanged')
        .count('rejected')
        .count('problems')
        .count('notes')
        .count('round')
        .count('pages')
        .count('undonePages')
        .count('leftAlone')
        .code('failureCode', { nullable: true })
        .line('failureMessage', { nullable: true })
        .instant('createdAt')
        .instant('finishedAt', { nullable: true })
        .version()
        .index(['accountId', 'createdAt']),
    );
}
