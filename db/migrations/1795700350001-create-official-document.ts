import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateOfficialDocument1795700350001 extends Change {
  change = (schema: Schema) =>
    schema.create('official_document', (t) =>
      t
        .id()
        .code('template')
        .ref('templateVersionId')
        .name('title')
        .word('series')
        .count('year')
        .count('serial')
        .code('number')
        .word('subjectType')
        .ref('subjectId')
        .ref('enterpriseId', { nullable: true })
        .code('regionCode', { nullable: true })
        .line('issuer')
        .day('issuedOn')
        .ref('issuedById', { nullable: true })
        .instant('issuedAt')
        .doc('values')
        .code('verifyCode')
        .ref('docxId', { nullable: true })
        .ref('pdfId', { nullable: true })
        .word('status')
        .note('voidReason', { nullable: true })
        .ref('voidedById', { nullable: true })
        .instant('voidedAt', { nullable: true })
        .version()
        .index(['number'], { unique: true })
        .index(['series', 'year', 'serial'], { unique: true })
        .index(['verifyCode'], { unique: true })
        .index(['subjectType', 'subjectId'])
        .index(['enterpriseId', 'issuedAt'])
        .index(['regionCode', 'issuedAt']),
    );
}
