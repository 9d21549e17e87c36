import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateAbsence1795700100000 extends Change {
  change = (schema: Schema) =>
    schema.create('absence', (t) =>
      t
        .id()
        .ref('accountId')
        .ref('substituteId')
        .code('regionCode', { nullable: true })
        .day('fromOn')
        .day('toOn')
        .line('reason')
        .flag('isCancelled')
        .ref('recordedById', { nullable: true })
        .instant('createdAt')
        .version()
        .index(['accountId', 'toOn'])
        .index(['substituteId', 'toOn'])
        .index(['regionCode', 'toOn']),
    );
}
