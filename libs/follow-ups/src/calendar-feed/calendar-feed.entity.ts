import { Hash, Id, Instant, Ref, TableOf, Version } from '@ipharbor/platform/persistence';

/** A secret address under which a calendar program reads somebody's due days; only the hash of the secret is kept. */
@TableOf('calendar_feed', { unique: [['secretHash']], index: [['accountId']], confidential: ['secretHash'] })
export class CalendarFeed {
  @Id() readonly id!: string;
  @Ref() readonly accountId!: string;
  @Hash() readonly secretHash!: string;
  @Instant() readonly createdAt!: Date;
  @Instant({ nullable: true }) revokedAt: Date | null = null;
  @Version() version: number = 1;
}
