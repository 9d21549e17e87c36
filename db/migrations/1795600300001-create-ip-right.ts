import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateIpRight1795600300001 extends Change {
  change = (schema: Schema) =>
    schema.create('ip_right', (t) =>
      t
        .id()
        .word('kind')
        .code('rightKey')
        .code('applicationNo', { nullable: true })
        .code('publicationNo', { nullable: true })
        .code('registrationNo', { nullable: true })
        .line('numberOverride', { nullable: true })
        .word('niceClass', { nullable: true })
        .word('giKind', { nullable: true })
        .line('title')
        .line('titleKey')
        .ref('firstEnterpriseId', { nullable: true })
        .word('status')
        .day('filedOn', { nullable: true })
        .flag('isFilingProven')
        .day('publishedOn', { nullable: true })
        .day('grantedOn', { nullable: true })
        .day('endsOn', { nullable: true })
        .day('expiresOn', { nullable: true })
        .day('endedOn', { nullable: true })
        .flag('isAbnormal')
        .ref('createdByImportId', { nullable: true })
        .ref('voidedByImportId', { nullable: true })
        .instant('createdAt')
        .instant('updatedAt')
        .version()
        .index(['rightKey'], { unique: true })
        .index(['applicationNo'])
        .index(['publicationNo'])
        .index(['registrationNo'])
        .index(['titleKey'])
        .index(['kind', 'status', 'filedOn'])
        .index(['kind', 'status', 'grantedOn'])
        .index(['filedOn'])
        .index(['grantedOn'])
        .index(['expiresOn'])
        .index(['firstEnterpriseId'])
        .index(['createdByImportId'])
        .index(['updatedAt']),
    );
}
