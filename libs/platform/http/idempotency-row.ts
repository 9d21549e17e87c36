import { Count, Doc, Hash, Id, Instant, Line, Ref, TableOf } from '@ipharbor/platform/persistence';

/** The answer to a write that carried an Idempotency-Key, kept 30 days, committed together with the write itself. */
@TableOf('idempotency_key', { unique: [['accountId', 'route', 'key']], index: [['at']] })
export class IdempotencyRow {
  @Id() readonly id!: string;
  @Ref() readonly accountId!: string;
  @Line() readonly route!: string;
  @Line() readonly key!: string;
  @Hash() readonly bodyHash!: string;
  @Count() readonly status!: number;
  /** `{ answer }`, or null when it was too large to keep: then the repeat is answered by the status alone. */
  @Doc({ nullable: true }) readonly body!: { answer: unknown } | null;
  @Instant() readonly at!: Date;
}
