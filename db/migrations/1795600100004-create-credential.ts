import { Change, type Schema } from '@ipharbor/platform/persistence';

export class CreateCredential1795600100004 extends Change {
  change = (schema: Schema) =>
    schema.create('credential', (t) =>
      t
        .id()
        .line('passwordHash', { nullable: true })
        .flag('mustChangePassword')
        .instant('passwordSetAt', { nullable: true })
        .count('failures')
        .instant('lockedUntil', { nullable: true })
        .hash('codeHash', { nullable: true })
        .instant('codeValidUntil', { nullable: true })
        .version(),
    );
}
