import { Serial, TableOf } from '@ipharbor/platform/persistence';

/** An enterprise written in bulk whose names are not searched yet: `NameIndex` brings them in, many at once. */
@TableOf('enterprise_unindexed')
export class UnindexedEnterprise {
  @Serial() readonly serial!: number;
}
