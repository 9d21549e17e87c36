import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateDocument1795600400001 extends Change {
  change = (schema: Schema) =>
    schema.create('document', (t) =>
      t
        .id()
        .word('subjectType')
        .ref('subjectId')
        .word('kind')
        .line('fileName')
        .name('mediaType')
        .count('bytes')
        .hash('sha256')
        .flag('isConfidential')
        .ref('keptById', { nullable: true })
        .instant('keptAt')
        .index(['subjectType', 'subjectId'])
        .index(['sha256']),
    );
}
