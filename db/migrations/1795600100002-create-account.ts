import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateAccount1795600100002 extends Change {
  change = (schema: Schema) =>
    schema.create('account', (t) =>
      t
        .id()
        .code('username')
        .code('usernameKey')
        .name('displayName')
        .name('nameKey')
        .code('phone', { nullable: true })
        .word('status')
        .ref('enterpriseId', { nullable: true })
        .ref('agencyId', { nullable: true })
        .ref('professionalId', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['usernameKey'], { unique: true })
        .index(['status', 'id'])
        .index(['nameKey'])
        .index(['enterpriseId'])
        .index(['agencyId'])
        .index(['professionalId']),
    );
}
