import { Change, type Schema } from '@ipharbor/platform/persistence';

export class AddEvidenceToDocument1795700350002 extends Change {
  change = (schema: Schema) =>
    schema.add('document', (t) =>
      t
        .hash('sm3', { nullable: true })
        .instant('scannedAt', { nullable: true })
        .count('serial', { nullable: true })
        .line('purpose', { nullable: true })
        .index(['subjectType', 'subjectId', 'serial'], { unique: true }),
    );
}
