import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateAgreementClient1795700500003 extends Change {
  change = (schema: Schema) =>
    schema.create('agreement_client', (t) =>
      t
        .id()
        .ref('agreementId')
        .ref('enterpriseId')
        .ref('agencyId')
        .code('regionCode')
        .ref('leaderId', { nullable: true })
        .day('joinedOn')
        .day('leftOn', { nullable: true })
        .line('leftReason', { nullable: true })
        .name('signerName', { nullable: true })
        .ref('documentId', { nullable: true })
        .version()
        .index(['agreementId', 'enterpriseId'])
        .index(['enterpriseId', 'leftOn'])
        .index(['agencyId', 'leftOn'])
        .index(['leaderId', 'leftOn'])
        .belongsTo('agreementId', 'agreement'),
    );
}
