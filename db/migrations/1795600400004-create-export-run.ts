import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateExportRun1795600400004 extends Change {
  change = (schema: Schema) =>
    schema.create('export_run', (t) =>
      t
        .id()
        .word('list')
        .word('status')
        .ref('accountId')
        .ref('actingAs', { nullable: true })
        .doc('query')
        .line('reason')
        .count('expectedRows')
        .count('rows')
        .code('failureCode', { nullable: true })
        .line('failureMessage', { nullable: true })
        .instant('createdAt')
        .instant('finishedAt', { nullable: true })
        .version()
        .index(['accountId', 'createdAt']),
    );
}
