import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateAgreementSignature1795700500002 extends Change {
  change = (schema: Schema) =>
    schema.create('agreement_signature', (t) =>
      t
        .id()
        .ref('agreementId')
        .ref('versionId')
        .word('party')
        .word('means')
        .word('basis')
        .name('signerName')
        .name('signerTitle', { nullable: true })
        .ref('documentId', { nullable: true })
        .ref('authorisationDocumentId', { nullable: true })
        .hash('contentHash')
        .day('signedOn')
        .ref('recordedById')
        .instant('recordedAt')
        .doc('evidence')
        .index(['versionId', 'party'], { unique: true })
        .index(['agreementId'])
        .belongsTo('versionId', 'agreement_version'),
    );
}
