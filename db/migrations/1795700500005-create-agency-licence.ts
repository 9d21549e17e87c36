import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateAgencyLicence1795700500005 extends Change {
  change = (schema: Schema) =>
    schema.create('agency_licence', (t) =>
      t
        .id()
        .ref('agencyId')
        .code('regionCode')
        .word('kind')
        .code('licenceNo')
        .day('validFrom')
        .day('validTo', { nullable: true })
        .line('endedReason', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['agencyId', 'kind', 'validTo'])
        .index(['validTo']),
    );
}
