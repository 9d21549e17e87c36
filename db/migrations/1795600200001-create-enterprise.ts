import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateEnterprise1795600200001 extends Change {
  change = (schema: Schema) =>
    schema.create('enterprise', (t) =>
      t
        .id()
        .count('serial')
        .name('name')
        .line('nameKey')
        .note('searchText')
        .code('uscc', { nullable: true })
        .line('usccOverride', { nullable: true })
        .word('entityKind')
        .word('registrationStatus')
        .day('registrationStatusOn', { nullable: true })
        .code('regionCode', { nullable: true })
        .code('jurisdictionRegion')
        .line('address', { nullable: true })
        .day('registeredOn', { nullable: true })
        .code('industryCode', { nullable: true })
        .name('industry', { nullable: true })
        .word('scale', { nullable: true })
        .count('employees', { nullable: true })
        .count('rdStaff', { nullable: true })
        .fen('rdSpendFen', { nullable: true })
        .flag('isHighTech')
        .count('inventionsInForce')
        .ref('mergedIntoId', { nullable: true })
        .ref('createdByImportId', { nullable: true })
        .ref('voidedByImportId', { nullable: true })
        .instant('createdAt')
        .instant('updatedAt')
        .version()
        .index(['serial'], { unique: true })
        .index(['uscc'], { unique: true })
        .index(['nameKey'])
        .index(['jurisdictionRegion', 'inventionsInForce', 'rdStaff'])
        .index(['jurisdictionRegion', 'rdStaff'])
        .index(['jurisdictionRegion', 'employees'])
        .index(['jurisdictionRegion', 'updatedAt'])
        .index(['mergedIntoId']),
    );
}
