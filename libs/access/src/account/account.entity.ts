import { normaliseKey } from '@ipharbor/platform/kernel';
import { Code, Id, Instant, Name, Ref, TableOf, Version, Word } from '@ipharbor/platform/persistence';
import { accountLifecycle, type AccountStatus } from './account.lifecycle';

/** Somebody who may sign in. What they may do is in `AccountRole`, where they belong in `Post`. */
@TableOf('account', {
  unique: [['usernameKey']],
  index: [['status', 'id'], ['nameKey'], ['enterpriseId'], ['agencyId'], ['professionalId']],
  confidential: ['phone'],
})
export class Account {
  @Id() readonly id!: string;
  @Code() readonly username!: string;
  @Code() readonly usernameKey!: string;
  @Name() displayName!: string;
  @Name() nameKey!: string;
  @Code({ nullable: true }) phone!: string | null;
  @Word() status: AccountStatus = accountLifecycle.initial;
  /** The enterprise in whose name the person acts; only with the role of the same name. */
  @Ref({ nullable: true }) readonly enterpriseId!: string | null;
  /** The agency in whose name the person acts. */
  @Ref({ nullable: true }) readonly agencyId!: string | null;
  /** Their entry in the register of professionals. */
  @Ref({ nullable: true }) professionalId!: string | null;
  @Instant() readonly createdAt!: Date;
  @Version() version: number = 1;

  rename(displayName: string): void {
    this.displayName = displayName;
    this.nameKey = normaliseKey(displayName);
  }

  activate(): void {
    this.status = accountLifecycle.next(this.status, 'activate');
  }

  disable(): void {
    this.status = accountLifecycle.next(this.status, 'disable');
  }

  enable(): void {
    this.status = accountLifecycle.next(this.status, 'enable');
  }
}
