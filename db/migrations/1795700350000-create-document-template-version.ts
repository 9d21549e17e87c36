import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateDocumentTemplateVersion1795700350000 extends Change {
  change = (schema: Schema) =>
    schema.create('document_template_version', (t) =>
      t
        .id()
        .code('template')
        .count('number')
        .doc('declaration')
        .hash('sha256')
        .ref('documentId', { nullable: true })
        .line('note', { nullable: true })
        .ref('addedById', { nullable: true })
        .instant('addedAt')
        .index(['template', 'number'], { unique: true }),
    );
}
