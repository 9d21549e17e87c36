import { Id, Instant, Ref, TableOf, Word } from '@ipharbor/platform/persistence';
import type { Role } from '../actor';

/** A role held by an account, since when and until when. */
@TableOf('account_role', { index: [['accountId'], ['role', 'untilAt']] })
export class AccountRole {
  @Id() readonly id!: string;
  @Ref() readonly accountId!: string;
  @Word() readonly role!: Role;
  @Instant() readonly sinceAt!: Date;
  @Instant({ nullable: true }) untilAt!: Date | null;
}
