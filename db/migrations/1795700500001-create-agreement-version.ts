import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateAgreementVersion1795700500001 extends Change {
  change = (schema: Schema) =>
    schema.create('agreement_version', (t) =>
      t
        .id()
        .ref('agreementId')
        .count('n')
        .ref('clientId')
        .doc('terms')
        .hash('contentHash')
        .word('proposedBy', { nullable: true })
        .ref('proposedById')
        .note('note', { nullable: true })
        .instant('proposedAt')
        .day('signedOn', { nullable: true })
        .version()
        .index(['agreementId', 'n'], { unique: true })
        .belongsTo('agreementId', 'agreement'),
    );
}
