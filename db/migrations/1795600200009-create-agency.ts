import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateAgency1795600200009 extends Change {
  change = (schema: Schema) =>
    schema.create('agency', (t) =>
      t
        .id()
        .name('name')
        .line('nameKey')
        .code('uscc', { nullable: true })
        .code('agencyCode', { nullable: true })
        .code('licenceNo', { nullable: true })
        .word('status')
        .code('regionCode')
        .doc('services')
        .line('address', { nullable: true })
        .name('contactName', { nullable: true })
        .code('phone', { nullable: true })
        .instant('createdAt')
        .instant('updatedAt')
        .version()
        .index(['nameKey'], { unique: true })
        .index(['uscc'], { unique: true })
        .index(['agencyCode'], { unique: true })
        .index(['regionCode', 'nameKey']),
    );
}
