import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateIpRightOwner1795600300002 extends Change {
  change = (schema: Schema) =>
    schema.create('ip_right_owner', (t) =>
      t
        .id()
        .ref('ipRightId')
        .ref('enterpriseId', { nullable: true })
        .line('partyName')
        .line('partyKey')
        .code('regionCode', { nullable: true })
        .count('position')
        .word('acquiredBy')
        .day('fromOn', { nullable: true })
        .day('toOn', { nullable: true })
        .flag('isPresent')
        .count('share', { nullable: true })
        .flag('isOpen')
        .ref('importId', { nullable: true })
        .ref('voidedByImportId', { nullable: true })
        .version()
        .index(['ipRightId', 'position'])
        .index(['enterpriseId', 'isPresent'])
        .index(['regionCode', 'ipRightId'])
        .index(['partyKey', 'enterpriseId'])
        .index(['importId'])
        .belongsTo('ipRightId', 'ip_right'),
    );
}
