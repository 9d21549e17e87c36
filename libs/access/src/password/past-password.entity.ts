import { Id, Instant, Line, Ref, TableOf } from '@ipharbor/platform/persistence';

/** Every password an account has had, hashed, so that the last ones are not used again. */
@TableOf('past_password', { index: [['accountId', 'setAt']], confidential: ['passwordHash'] })
export class PastPassword {
  @Id() readonly id!: string;
  @Ref() readonly accountId!: string;
  @Line() readonly passwordHash!: string;
  @Instant() readonly setAt!: Date;
}
