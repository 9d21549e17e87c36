import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateProfessional1795600200010 extends Change {
  change = (schema: Schema) =>
    schema.create('professional', (t) =>
      t
        .id()
        .name('name')
        .line('nameKey')
        .line('initials')
        .word('kind')
        .word('status')
        .name('employer', { nullable: true })
        .ref('agencyId', { nullable: true })
        .code('regionCode')
        .doc('fields')
        .doc('industries')
        .code('practiceNo', { nullable: true })
        .count('capacity')
        .flag('hasSecrecyUndertaking')
        .day('undertakingOn', { nullable: true })
        .code('phone', { nullable: true })
        .name('email', { nullable: true })
        .instant('createdAt')
        .instant('updatedAt')
        .version()
        .index(['regionCode', 'nameKey'])
        .index(['agencyId'])
        .belongsTo('agencyId', 'agency'),
    );
}
